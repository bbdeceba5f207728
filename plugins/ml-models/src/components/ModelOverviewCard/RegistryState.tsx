import type {
  InventoryModel,
  Looked,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { RelativeTime } from '../RelativeTime';
import { SourceStatusChip } from '../SourceStatusChip';
import { useOverviewStyles } from './useOverviewStyles';

/** @internal */
export interface RegistryStateProps {
  entity: MlModelEntity;
  model: Looked<InventoryModel>;
}

/**
 * Where the versions live and how fresh what the page shows is.
 *
 * @internal
 */
export function RegistryState(props: RegistryStateProps) {
  const { entity, model } = props;
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const { registry } = entity.spec;

  let content;
  if (model.state === 'found') {
    const { source, externalId, url } = model.value;
    content = (
      <>
        <div className={shared.line}>
          <ExternalLink to={url}>{externalId}</ExternalLink>
          <SourceStatusChip status={source.status} />
        </div>
        <div className={shared.quiet}>
          {source.title}
          {source.lastSuccessAt && (
            <>
              {' · '}
              {source.status === 'ok'
                ? t('modelOverview.registry.asOf')
                : t('modelOverview.registry.lastGoodState')}{' '}
              <RelativeTime at={source.lastSuccessAt} />
            </>
          )}
        </div>
      </>
    );
  } else if (registry?.instance && registry.model) {
    content = (
      <>
        <div>{registry.model}</div>
        <div className={shared.quiet}>
          {model.state === 'none'
            ? t('modelOverview.registry.notThere', {
                instance: registry.instance,
              })
            : registry.instance}
        </div>
      </>
    );
  } else {
    content = (
      <div className={shared.quiet}>{t('modelOverview.registry.none')}</div>
    );
  }
  return (
    <div className={shared.column}>
      <h4 className={shared.caption}>{t('modelOverview.registry.title')}</h4>
      {content}
    </div>
  );
}
