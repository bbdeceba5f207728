import { Link } from '@backstage/core-components';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type { ModelWarning } from '@baton-ml/backstage-plugin-ml-models-common';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { sourcesRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { CodeBlock } from '../CodeBlock';
import { toRegistrySnippet } from './toRegistrySnippet';
import { toTeamsSnippet } from './toTeamsSnippet';

/** @internal */
export interface WarningTextProps {
  warning: ModelWarning;
  modelName: string;
  isProviderMade: boolean;
  onShowDescriptor?: () => void;
}

/**
 * Why a warning matters and how to mend it.
 *
 * @internal
 */
export function WarningText(props: WarningTextProps) {
  const { warning, modelName, isProviderMade, onShowDescriptor } = props;
  const { t } = useTranslate();
  const sourcesPath = useOptionalPath(sourcesRouteRef);

  switch (warning.type) {
    case 'missing-teams': {
      const fix = isProviderMade
        ? t('modelWarnings.missing-teams.fixProvider')
        : t('modelWarnings.missing-teams.fixDescriptor');
      return (
        <>
          {t('modelWarnings.missing-teams.consequence')} {fix}
          <CodeBlock
            label={fix}
            text={toTeamsSnippet(warning.sides, isProviderMade)}
          />
          {onShowDescriptor && (
            <TextButton color="inherit" onClick={onShowDescriptor}>
              {t('modelWarnings.showDescriptor')}
            </TextButton>
          )}
        </>
      );
    }
    case 'missing-registry': {
      const fix = t('modelWarnings.missing-registry.fix');
      const { configured } = warning;
      if (configured?.length === 0) {
        return (
          <>
            {t('modelWarnings.missing-registry.consequence')}{' '}
            {t('modelWarnings.unknown-instance.fixNone')}
          </>
        );
      }
      return (
        <>
          {t('modelWarnings.missing-registry.consequence')} {fix}
          <CodeBlock
            label={fix}
            text={toRegistrySnippet({
              instance: configured?.length === 1 ? configured[0] : undefined,
              model: modelName,
              oneOf:
                configured &&
                t('modelWarnings.missing-registry.oneOf', {
                  configured: configured.join(', '),
                }),
            })}
          />
        </>
      );
    }
    case 'renamed': {
      const fix = t('modelWarnings.renamed.fix');
      return (
        <>
          {fix}
          <CodeBlock label={fix} text={toRegistrySnippet(warning)} />
        </>
      );
    }
    case 'unknown-instance':
      return (
        <>
          {warning.configured.length > 0
            ? t('modelWarnings.unknown-instance.fix', {
                configured: warning.configured.join(', '),
              })
            : t('modelWarnings.unknown-instance.fixNone')}
        </>
      );
    case 'never-synced':
    case 'not-registered':
      return (
        <>
          {t(`modelWarnings.${warning.type}.fix`)}{' '}
          {sourcesPath && (
            <Link to={sourcesPath}>
              {t(`modelWarnings.${warning.type}.link`)}
            </Link>
          )}
        </>
      );
    case 'claimed-elsewhere':
    case 'claimed-twice':
      return (
        <>
          {t(`modelWarnings.${warning.type}.text`)}{' '}
          <EntityRefLinks
            entityRefs={
              warning.type === 'claimed-twice'
                ? warning.entityRefs
                : [warning.entityRef]
            }
            defaultKind="MlModel"
          />
          <br />
          {t(`modelWarnings.${warning.type}.fix`)}
        </>
      );
    default:
      return <>{t(`modelWarnings.${warning.type}.fix`)}</>;
  }
}
