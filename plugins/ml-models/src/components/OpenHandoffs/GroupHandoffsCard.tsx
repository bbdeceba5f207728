import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { handoffsRouteRef } from '../../routes';
import { OpenHandoffs } from './OpenHandoffs';

/** A card is a glance; the page of handoffs is for long lists. */
const SHOWN = 5;

/**
 * Open handoffs a team takes part in, those that wait longest first. Its child groups count.
 *
 * @internal
 */
export function GroupHandoffsCard() {
  const { entity } = useEntity();
  const api = useApi(mlModelsApiRef);
  const listPath = useOptionalPath(handoffsRouteRef);
  const team = stringifyEntityRef(entity);
  const { value, error, loading, retry } = useAsyncRetry(async () => {
    const open = await api.listHandoffs({
      team,
      state: 'open',
      sort: 'age',
      limit: SHOWN,
    });
    if (open.total > 0) return { ...open, takesPart: true };
    const ever = await api.listHandoffs({ team, limit: 1 });
    return { ...open, takesPart: ever.total > 0 };
  }, [api, team]);
  // A portal has many groups that have nothing to do with models.
  if (value && !value.takesPart) return null;
  return (
    <OpenHandoffs
      handoffs={loading ? undefined : value?.items}
      total={value?.total}
      error={loading ? undefined : error}
      onRetry={retry}
      allPath={
        listPath &&
        `${listPath}?view=table&scope=all&state=open&team=${encodeURIComponent(
          team,
        )}`
      }
    />
  );
}
