import type { SourceReference } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const looks: Record<
  SourceReference['status'],
  { tone: StatusTone; icon: ReactElement }
> = {
  ok: { tone: 'positive', icon: <RiCheckLine aria-hidden /> },
  'never-synced': { tone: 'neutral', icon: <RiTimeLine aria-hidden /> },
  degraded: { tone: 'attention', icon: <RiAlertLine aria-hidden /> },
  failing: { tone: 'negative', icon: <RiCloseCircleLine aria-hidden /> },
  removed: { tone: 'neutral', icon: <RiForbidLine aria-hidden /> },
};

/**
 * How a registry is doing, in words.
 *
 * @internal
 */
export function SourceStatusChip(props: {
  status: SourceReference['status'];
  title?: string;
}) {
  const { t } = useTranslate();
  return (
    <StatusChip
      {...looks[props.status]}
      label={t(`sourceStatus.${props.status}`)}
      title={props.title ?? t(`sourceStatus.${props.status}Explanation`)}
    />
  );
}
