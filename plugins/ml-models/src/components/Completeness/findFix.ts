import type { CompletenessKey } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Translate } from '../../messages/Translate';

/** What comes with a version and is therefore mended in the registry, whoever describes the model. */
const fromVersion: CompletenessKey[] = ['run', 'signature'];

/**
 * The way to add one missing thing, for a model with a descriptor or for one that only the registry speaks for.
 *
 * @internal
 */
export function findFix(
  key: CompletenessKey,
  isProviderMade: boolean,
  t: Translate,
): string {
  const fix = t(`completeness.fixes.${key}`);
  if (!isProviderMade || fromVersion.includes(key)) return fix;
  switch (key) {
    case 'data-science-team':
    case 'engineering-team':
    case 'system':
      return t(`completeness.tagFixes.${key}`);
    default:
      return t('completeness.tagFixes.describe', { fix });
  }
}
