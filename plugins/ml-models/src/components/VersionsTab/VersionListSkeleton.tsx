import Paper from '@material-ui/core/Paper';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';

/**
 * The shape of the table while its first page loads.
 *
 * @internal
 */
export function VersionListSkeleton() {
  const { t } = useTranslate();
  return (
    <Paper
      role="status"
      aria-busy
      aria-label={t('versions.loading')}
      style={{ padding: 16 }}
    >
      <Skeleton variant="rect" height={40} width="40%" />
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={48} />
      ))}
    </Paper>
  );
}
