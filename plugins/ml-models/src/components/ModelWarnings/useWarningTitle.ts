import type { ModelWarning } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';

/**
 * The one line that says what is wrong.
 *
 * @internal
 */
export function useWarningTitle(): (warning: ModelWarning) => string {
  const { t } = useTranslate();
  return warning => {
    switch (warning.type) {
      case 'missing-teams':
        return warning.sides.length > 1
          ? t('modelWarnings.missing-teams.titleBoth')
          : t('modelWarnings.missing-teams.title', {
              sides: t(`modelWarnings.missing-teams.side.${warning.sides[0]}`),
            });
      case 'unknown-instance':
        return t('modelWarnings.unknown-instance.title', {
          instance: warning.instance,
        });
      case 'never-synced':
        return t('modelWarnings.never-synced.title', {
          instance: warning.instance,
        });
      case 'not-registered':
        return t('modelWarnings.not-registered.title', {
          instance: warning.instance,
          model: warning.model,
        });
      case 'renamed':
        return t('modelWarnings.renamed.title', {
          instance: warning.instance,
          model: warning.model,
          formerModel: warning.formerModel,
        });
      case 'absent':
      case 'removed':
        return t(`modelWarnings.${warning.type}.title`, {
          instance: warning.instance,
          model: warning.model,
        });
      default:
        return t(`modelWarnings.${warning.type}.title`);
    }
  };
}
