import type { OrganisationCounterpart } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReadModel } from '../directory/OrganisationEntities';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';

const MODELS_NAMED = 5;
const TEAMS_NAMED = 20;

/**
 * Teams on the other side of the models that some groups develop or operate, to talk to; the one with most models
 * first. Groups of the asking side itself are left out.
 *
 * @internal
 */
export function findCounterparts(
  view: OrganisationView,
  presenter: Presenter,
  groupRefs: readonly string[],
): OrganisationCounterpart[] {
  const { organisation } = view;
  const own = new Set(groupRefs);
  const shared = new Map<
    string,
    { ref: string; side: OrganisationCounterpart['side']; models: ReadModel[] }
  >();
  const add = (
    ref: string | undefined,
    side: OrganisationCounterpart['side'],
    model: ReadModel,
  ) => {
    if (!ref || own.has(ref)) return;
    const key = `${side} ${ref}`;
    const entry = shared.get(key) ?? { ref, side, models: [] };
    entry.models.push(model);
    shared.set(key, entry);
  };
  for (const model of view.modelsOf(groupRefs).all) {
    const isDeveloper = model.scienceRef && own.has(model.scienceRef);
    const isOperator = model.engineeringRef && own.has(model.engineeringRef);
    if (isDeveloper) add(model.engineeringRef, 'engineering', model);
    if (isOperator) add(model.scienceRef, 'data-science', model);
  }
  return [...shared.values()]
    .filter(({ ref }) => presenter.maySee(ref))
    .map(({ ref, side, models }) => ({
      team: organisation.name(ref),
      side,
      modelCount: models.length,
      models: presenter
        .entities(models.map(model => model.ref))
        .sort((a, b) => a.title.localeCompare(b.title))
        .slice(0, MODELS_NAMED),
      onCallUrl: organisation.group(ref)?.rotation.url,
    }))
    .sort(
      (a, b) =>
        b.modelCount - a.modelCount || a.team.title.localeCompare(b.team.title),
    )
    .slice(0, TEAMS_NAMED);
}
