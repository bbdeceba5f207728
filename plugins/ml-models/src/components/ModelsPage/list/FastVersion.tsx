import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';
import { VersionChip } from '../../VersionChip';
import { NoValue } from './NoValue';
import { readVersions } from './readVersions';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';
import { whyNoValue } from './whyNoValue';

/** @internal */
export interface FastVersionProps {
  value: FastValue;
  which: 'production' | 'latest';
  labels: ModelRow['labels'];
}

/**
 * The version in production or the latest one as a chip.
 *
 * @internal
 */
export function FastVersion(props: FastVersionProps) {
  const { value, which, labels } = props;
  const { t } = useTranslate();
  if (value.state === 'loading') return <Skeleton width={44} />;
  const versions = readVersions(value, labels);
  const version = versions[which];
  if (!version) return <NoValue reason={whyNoValue(value)} />;
  return (
    <VersionChip
      label={version.label}
      alias={which === 'production' ? version.alias : undefined}
      emphasis={which === 'production' && versions.live ? 'strong' : 'plain'}
      title={versions.live ? undefined : t('modelsPage.labelValue')}
    />
  );
}
