import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { useOverviewStyles } from './useOverviewStyles';

/**
 * The shape of the overview while it loads, so that nothing jumps when it arrives.
 *
 * @internal
 */
export function ModelOverviewSkeleton() {
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  return (
    <div role="status" aria-busy aria-label={t('modelOverview.loading')}>
      {[3, 2, 2].map((columns, section) => (
        <div key={section} className={shared.section}>
          <div className={shared.columns}>
            {Array.from({ length: columns }, (_, column) => (
              <div key={column}>
                <Skeleton width="40%" />
                <Skeleton height={40} width="70%" />
                <Skeleton width="90%" />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
