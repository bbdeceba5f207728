import {
  RiAlertLine,
  RiArchiveLine,
  RiFlaskLine,
  RiRocketLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const looks: Record<string, { tone: StatusTone; icon: ReactElement }> = {
  experimental: { tone: 'informative', icon: <RiFlaskLine aria-hidden /> },
  production: { tone: 'positive', icon: <RiRocketLine aria-hidden /> },
  deprecated: { tone: 'attention', icon: <RiAlertLine aria-hidden /> },
  retired: { tone: 'neutral', icon: <RiArchiveLine aria-hidden /> },
};

/**
 * The declared intent of a model. Words other than the four of the kind are shown as they are.
 *
 * @internal
 */
export function LifecycleChip(props: { lifecycle: string | undefined }) {
  const { t } = useTranslate();
  switch (props.lifecycle) {
    case undefined:
      return <StatusChip tone="neutral" label={t('lifecycle.unknown')} />;
    case 'experimental':
    case 'production':
    case 'deprecated':
    case 'retired':
      return (
        <StatusChip
          {...looks[props.lifecycle]}
          label={t(`lifecycle.${props.lifecycle}`)}
        />
      );
    default:
      return (
        <StatusChip
          tone="neutral"
          label={props.lifecycle}
          title={props.lifecycle}
        />
      );
  }
}
