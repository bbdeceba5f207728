import { useTranslate } from '../../../hooks/useTranslate';
import { RequestError } from '../../RequestError';
import type { HandoffRequest } from '../state/useRequest';

/**
 * Why something a person did was not done, or that somebody else was faster; nothing while there is no error.
 *
 * @internal
 */
export function ActError({
  request,
}: {
  request: Pick<HandoffRequest, 'conflict' | 'error'>;
}) {
  const { t } = useTranslate();
  if (!request.error) return null;
  return (
    <RequestError
      title={
        request.conflict ? t('handoffPage.conflict') : t('handoffPage.notDone')
      }
      error={request.error}
    />
  );
}
