import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InventoryVersion } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiHourglassLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { mlModelsTranslationRef } from '../../translation';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const looks: Record<
  InventoryVersion['status'],
  { tone: StatusTone; icon: ReactElement }
> = {
  ready: { tone: 'neutral', icon: <RiCheckLine aria-hidden /> },
  pending: { tone: 'attention', icon: <RiHourglassLine aria-hidden /> },
  failed: { tone: 'negative', icon: <RiCloseCircleLine aria-hidden /> },
};

/**
 * Whether the registry has finished taking in a version. Ready is the rule and stays quiet.
 *
 * @internal
 */
export function VersionStatusChip(props: {
  status: InventoryVersion['status'];
}) {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return (
    <StatusChip
      {...looks[props.status]}
      label={t(`versions.status.${props.status}`)}
    />
  );
}
