import type { InventoryWrite } from '@baton-ml/backstage-plugin-ml-models-common';
import { DateTime } from 'luxon';
import { useTranslate } from '../../hooks/useTranslate';
import { Person } from '../Person';
import { RelativeTime } from '../RelativeTime';
import { useOverviewStyles } from './useOverviewStyles';

/**
 * The newest act of one side in the shared registry.
 *
 * @internal
 */
export function LastWrite(props: { write: InventoryWrite | undefined }) {
  const { write } = props;
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  if (!write) {
    return (
      <div className={shared.quiet}>{t('modelOverview.teams.neverWrote')}</div>
    );
  }
  const what = write.detail
    ? t(`modelOverview.teams.wrote.${write.what}`, { detail: write.detail })
    : t(`modelOverview.teams.wroteAnything.${write.what}`);
  return (
    <div className={shared.quiet}>
      {t('modelOverview.teams.lastWrite')}{' '}
      {write.isFirstSight ? (
        <span title={t('modelOverview.teams.firstSight')}>
          {t('modelOverview.teams.before', {
            date: DateTime.fromISO(write.at).toLocaleString(DateTime.DATE_MED),
          })}
        </span>
      ) : (
        <RelativeTime at={write.at} />
      )}
      : {what}
      {write.by && (
        <>
          {' '}
          {t('modelOverview.teams.by', {
            login: <Person login={write.by} userRef={write.byRef} />,
          })}
        </>
      )}
    </div>
  );
}
