import { Link } from '@backstage/core-components';
import type { ResponseError } from '@backstage/errors';
import { handoffReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import { useOptionalPath } from '../../../hooks/useOptionalPath';
import { handoffsRouteRef } from '../../../routes';
import { useTranslate } from '../../../hooks/useTranslate';
import { EmptyMessage } from '../../EmptyMessage';
import { RequestError, wordsOf } from '../../RequestError';

/** The handoff cannot be shown: why, and where to go from here. @internal */
export function HandoffUnavailable(props: {
  id: string;
  error: Error;
  onRetry: () => void;
}) {
  const { id, error, onRetry } = props;
  const { t } = useTranslate();
  const listPath = useOptionalPath(handoffsRouteRef);
  const status = (error as Partial<ResponseError>).statusCode;
  const toList = listPath && (
    <Link to={listPath}>{t('handoffPage.toList')}</Link>
  );
  if (status === 404) {
    return (
      <EmptyMessage
        title={t('handoffPage.notFound', { id })}
        text={t('handoffPage.notFoundText')}
        action={toList}
      />
    );
  }
  if (status === 403) {
    return (
      <EmptyMessage
        title={t('handoffPage.notAllowed')}
        text={t('handoffPage.notAllowedText', {
          message: wordsOf(error),
          permission: handoffReadPermission.name,
        })}
        action={toList}
      />
    );
  }
  return (
    <RequestError
      title={t('handoffPage.failed')}
      error={error}
      onRetry={onRetry}
    />
  );
}
