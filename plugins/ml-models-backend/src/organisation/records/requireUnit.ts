import { InputError } from '@backstage/errors';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { readRef } from './readFields';

/**
 * The unit a body names. Throws `InputError` for anything else, also for a unit the caller may not read.
 *
 * @internal
 */
export function requireUnit(
  view: OrganisationView,
  presenter: Presenter,
  value: string,
): string {
  const ref = readRef('unitRef', value, ['group']);
  const group = view.organisation.group(ref);
  if (!group || !presenter.maySee(ref)) {
    throw new InputError(`Field 'unitRef' names ${ref}, which does not exist`);
  }
  if (!group.isUnit) {
    throw new InputError(
      `Field 'unitRef' names ${ref}, which is no unit: units have the label ml-models/unit with the value "true"`,
    );
  }
  return ref;
}
