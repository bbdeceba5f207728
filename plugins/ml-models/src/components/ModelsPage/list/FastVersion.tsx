import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import { mlModelsTranslationRef } from '../../../translation';
import { VersionChip } from '../../VersionChip';
import { NoValue } from './NoValue';
import type { FastValue } from './useFastValues';

/** @internal */
export interface FastVersionProps {
  value: FastValue;
  which: 'production' | 'latest';
  /** The catalog's label, shown while the inventory does not answer. */
  label: string | undefined;
}

/**
 * The version in production or the latest one: live, else as the catalog last heard of it.
 *
 * @internal
 */
export function FastVersion(props: FastVersionProps) {
  const { value, which, label } = props;
  const { t } = useTranslationRef(mlModelsTranslationRef);
  if (value.state === 'loading') return <Skeleton width={44} />;
  const emphasis = which === 'production' ? 'strong' : 'plain';
  if (value.state === 'known') {
    const version =
      which === 'production'
        ? value.model.productionVersion
        : value.model.latestVersion;
    return version ? (
      <VersionChip
        label={version.label}
        alias={which === 'production' ? version.alias : undefined}
        emphasis={emphasis}
      />
    ) : (
      <NoValue />
    );
  }
  return label ? (
    <VersionChip label={label} title={t('modelsPage.labelValue')} />
  ) : (
    <NoValue />
  );
}
