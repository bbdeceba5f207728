import { DateTime } from 'luxon';
import { useTranslate } from '../../hooks/useTranslate';

/** Seconds that nobody counts, and less than two clocks may differ. */
const NOW = 10;

/** @internal */
export interface RelativeTimeProps {
  /** ISO 8601. */
  at: string;
  /** The moment to count from, the present when absent. */
  now?: Date;
}

/**
 * How long ago something was, with the exact local time on hover.
 *
 * @internal
 */
export function RelativeTime(props: RelativeTimeProps) {
  const { t } = useTranslate();
  const at = DateTime.fromISO(props.at);
  if (!at.isValid) return <>{props.at}</>;
  const base = props.now ? DateTime.fromJSDate(props.now) : DateTime.now();
  return (
    <time
      dateTime={props.at}
      title={at.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {Math.abs(base.diff(at).as('seconds')) < NOW
        ? t('basics.justNow')
        : at.toRelative({ base })}
    </time>
  );
}
