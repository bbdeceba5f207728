import { Notice } from '../Notice';
import { wordsOf } from './wordsOf';

/** @internal */
export interface RequestErrorProps {
  /** What could not be done. */
  title: string;
  error: Error;
  /** Does the same request again. */
  onRetry?: () => void;
}

/**
 * A request that failed: what it was, why in the backend's words, and the way to try again.
 *
 * @internal
 */
export function RequestError(props: RequestErrorProps) {
  return (
    <Notice severity="error" title={props.title} onRetry={props.onRetry}>
      {wordsOf(props.error)}
    </Notice>
  );
}
