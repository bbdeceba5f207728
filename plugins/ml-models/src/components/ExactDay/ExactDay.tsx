import { DateTime } from 'luxon';
import { formatLocalDay } from '../../formatting/formatLocalDay';

/** A day as people write it, for what ends on it; the exact moment on hover. @internal */
export function ExactDay(props: { at: string }) {
  const at = DateTime.fromISO(props.at);
  return (
    <time dateTime={props.at} title={at.toLocaleString(DateTime.DATETIME_FULL)}>
      {formatLocalDay(props.at)}
    </time>
  );
}
