import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';

/** The page before anything is known. @internal */
export function HandoffSkeleton() {
  const { t } = useTranslate();
  return (
    <div role="progressbar" aria-label={t('handoffPage.loading')}>
      <Skeleton width="40%" height={44} />
      <Skeleton width="65%" height={24} />
      <Skeleton variant="rect" height={64} style={{ margin: '16px 0' }} />
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={52} />
      ))}
    </div>
  );
}
