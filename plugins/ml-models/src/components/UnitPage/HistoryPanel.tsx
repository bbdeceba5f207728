import { useApi } from '@backstage/core-plugin-api';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { Panel } from '../Panel';
import { RequestError } from '../RequestError';
import { TextButton } from '../TextButton';
import { HistoryEvent } from './HistoryEvent';

type EventPage = Awaited<ReturnType<MlModelsApi['listEvents']>>;

const SHOWN_AT_ONCE = 10;

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.pxToRem(14),
      '& li + li': { marginTop: theme.spacing(1) },
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsUnitHistory' },
);

/**
 * Everything that was recorded about the unit, also what was corrected or taken back, a page at a time.
 *
 * @internal
 */
export function HistoryPanel(props: {
  subject: string;
  /** Changes when something was recorded. */
  version: unknown;
}) {
  const { subject, version } = props;
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const { t } = useTranslate();
  const [older, setOlder] = useState<EventPage[]>([]);
  const { value, error, loading, retry } = useAsyncRetry(async () => {
    const page = await api.listEvents({ subject, limit: SHOWN_AT_ONCE });
    setOlder([]);
    return page;
  }, [api, subject, version]);
  const pages = value ? [value, ...older] : [];
  const cursor = pages.at(-1)?.nextCursor;
  const [more, readMore] = useAsyncFn(async () => {
    const page = await api.listEvents({
      subject,
      cursor,
      limit: SHOWN_AT_ONCE,
    });
    setOlder(before => [...before, page]);
  }, [api, subject, cursor]);
  const failure = error ?? more.error;
  return (
    <Panel title={t('unitPage.history')}>
      {failure && !loading && (
        <RequestError
          title={t('unitPage.historyFailed')}
          error={failure}
          onRetry={error ? retry : readMore}
        />
      )}
      {value?.items.length === 0 && (
        <span className={classes.quiet}>{t('unitPage.noHistory')}</span>
      )}
      <ul className={classes.list} aria-label={t('unitPage.history')}>
        {pages.flatMap(page =>
          page.items.map(event => (
            <HistoryEvent key={event.id} event={event} />
          )),
        )}
      </ul>
      {cursor && (
        <TextButton onClick={readMore} disabled={more.loading}>
          {t('unitPage.olderEvents')}
        </TextButton>
      )}
    </Panel>
  );
}
