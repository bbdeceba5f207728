import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';

/** Fields an event may keep of an entry; older ones may keep fewer. */
interface RecordedContent {
  kind?: 'actual' | 'planned';
  from?: string;
  to?: string;
  netDays?: number;
  productionizingDays?: number;
  engineerRef?: string;
  targetRef?: string;
  share?: number;
  modelRef?: string;
  shared?: boolean;
  expiresAt?: string;
  at?: string;
  decision?: string;
}

const day = (at: string | undefined) =>
  at === undefined ? '–' : formatDay(at);
const figure = (value: number | undefined) => value?.toLocaleString() ?? '–';

/**
 * What an entry of the history said, in one line.
 *
 * @internal
 */
export function HistoryEventContent(props: {
  kind: 'capacity' | 'allocation' | 'attestation' | 'organisation-review';
  /** As the event keeps it. */
  content: unknown;
}) {
  const { t } = useTranslate();
  if (typeof props.content !== 'object' || props.content === null) return null;
  const content = props.content as RecordedContent;
  switch (props.kind) {
    case 'capacity':
      return (
        <>
          {t('unitPage.eventCapacity', {
            from: day(content.from),
            to: day(content.to),
            spent: figure(content.productionizingDays),
            net: figure(content.netDays),
          })}
          {content.kind === 'planned' && ` (${t('unitPage.planned')})`}
        </>
      );
    case 'allocation':
      return (
        <>
          {content.engineerRef && (
            <EntityRefLink entityRef={content.engineerRef} hideIcon />
          )}
          {' → '}
          {content.targetRef && (
            <EntityRefLink entityRef={content.targetRef} hideIcon />
          )}{' '}
          {t(content.to ? 'unitPage.allocationUntil' : 'unitPage.allocation', {
            share: (content.share ?? 0).toLocaleString(undefined, {
              style: 'percent',
            }),
            from: day(content.from),
            to: day(content.to),
          })}
        </>
      );
    case 'attestation':
      return (
        <>
          {content.modelRef && (
            <EntityRefLink entityRef={content.modelRef} hideIcon />
          )}
          {': '}
          {t(content.shared ? 'onCall.shared' : 'onCall.not-shared')},{' '}
          {t('unitPage.eventUntil', { date: day(content.expiresAt) })}
        </>
      );
    default:
      return (
        <>
          {day(content.at)}: {content.decision}
        </>
      );
  }
}
