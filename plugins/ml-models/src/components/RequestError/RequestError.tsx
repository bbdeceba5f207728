import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { mlModelsTranslationRef } from '../../translation';
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
  const { title, error, onRetry } = props;
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('basics.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{title}</AlertTitle>
      {wordsOf(error)}
    </Alert>
  );
}
