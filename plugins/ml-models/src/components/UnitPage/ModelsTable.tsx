import { useApi } from '@backstage/core-plugin-api';
import type { OrganisationModel } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { AttestationDialog, WithdrawDialog } from '../OrganisationForms';
import { ListPagination } from '../ListPagination';
import { RequestError } from '../RequestError';
import { ModelsTableRow } from './ModelsTableRow';
import { usePlainTableStyles } from './usePlainTableStyles';

const useStyles = makeStyles(
  theme => ({ quiet: { margin: 0, color: theme.palette.text.secondary } }),
  { name: 'MlModelsTeamModelsTable' },
);

/**
 * Models a group develops, operates or owns, production first, a page at a time.
 *
 * @internal
 */
export function ModelsTable(props: {
  groupRef: string;
  attestationDays: number;
  onChanged: () => void;
}) {
  const { groupRef, attestationDays, onChanged } = props;
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const table = usePlainTableStyles();
  const { t } = useTranslate();
  const [{ offset, limit }, setPage] = useState({ offset: 0, limit: 20 });
  const [attested, setAttested] = useState<OrganisationModel>();
  const [taken, setTaken] = useState<string>();
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.listTeamModels(groupRef, { offset, limit }),
    [api, groupRef, offset, limit],
  );
  const onDone = () => {
    retry();
    onChanged();
  };
  if (error && !loading) {
    return (
      <RequestError
        title={t('unitPage.modelsFailed')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (!value) return <Skeleton height={80} />;
  if (value.totalCount === 0) {
    return <p className={classes.quiet}>{t('unitPage.noModels')}</p>;
  }
  return (
    <>
      <div className={table.scroll}>
        <table className={table.table} aria-label={t('unitPage.models')}>
          <thead>
            <tr>
              <th scope="col">{t('unitPage.model')}</th>
              <th scope="col">{t('unitPage.side')}</th>
              <th scope="col">{t('unitPage.cover')}</th>
              <th aria-label={t('unitPage.attest')} />
            </tr>
          </thead>
          <tbody>
            {value.items.map(model => (
              <ModelsTableRow
                key={model.model.ref}
                model={model}
                onAttest={() => setAttested(model)}
                onWithdraw={() => setTaken(model.onCall?.attestation?.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {value.totalCount > limit && (
        <ListPagination
          offset={offset}
          limit={limit}
          shown={value.items.length}
          total={value.totalCount}
          onOffset={next => setPage(page => ({ ...page, offset: next }))}
          onLimit={next => setPage(page => ({ ...page, limit: next }))}
        />
      )}
      {attested && (
        <AttestationDialog
          model={attested.model}
          hours={attested.onCall?.hours ?? 'around-the-clock'}
          maximumDays={attestationDays}
          onDone={onDone}
          onClose={() => setAttested(undefined)}
        />
      )}
      {taken && (
        <WithdrawDialog
          onWithdraw={body => api.withdrawAttestation(taken, body)}
          onDone={onDone}
          onClose={() => setTaken(undefined)}
        />
      )}
    </>
  );
}
