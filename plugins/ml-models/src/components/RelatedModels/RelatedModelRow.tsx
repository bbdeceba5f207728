import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  InventoryModel,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { LifecycleChip } from '../LifecycleChip';
import { RiskTierChip } from '../RiskTierChip';
import { SampleBadge } from '../SampleBadge';
import { VersionChip } from '../VersionChip';

/** @internal */
export interface RelatedModelRowProps {
  entity: MlModelEntity;
  /** The registered model, when the inventory knows one. */
  model: InventoryModel | undefined;
  isLoading: boolean;
  /** True when the inventory did not answer. */
  isUnknown: boolean;
}

const useStyles = makeStyles(
  theme => ({
    version: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'MlModelsRelatedModelRow' },
);

/**
 * One model in short: intent, risk, what is in production.
 *
 * @internal
 */
export function RelatedModelRow(props: RelatedModelRowProps) {
  const { entity, model, isLoading, isUnknown } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const version = model?.productionVersion;
  const withoutVersion = isUnknown
    ? t('relatedModels.unknownProduction')
    : t('relatedModels.noProduction');
  return (
    <tr>
      <th scope="row">
        <EntityRefLink entityRef={entity} />
      </th>
      <td>
        <LifecycleChip lifecycle={entity.spec.lifecycle} />
      </td>
      <td>
        <RiskTierChip
          variant="long"
          riskTier={entity.spec.riskTier}
          reason={entity.spec.riskReason}
        />
      </td>
      <td>
        <div className={classes.version}>
          {isLoading && !model && <Skeleton width={60} />}
          {version && (
            <VersionChip
              label={version.label}
              alias={version.alias}
              emphasis="strong"
            />
          )}
          {!version && !isLoading && (
            <span className={classes.quiet}>{withoutVersion}</span>
          )}
          {model?.source.sample && <SampleBadge short />}
        </div>
      </td>
    </tr>
  );
}
