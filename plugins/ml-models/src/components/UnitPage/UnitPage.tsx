import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  OrganisationUnit,
  SizeBasis,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { teamsRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { BasisSelect } from '../BasisSelect';
import { MembersPanel } from '../MembersPanel';
import { RequestError } from '../RequestError';
import { UnitView } from './UnitView';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(1, 3, 3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 2) },
    },
    push: { flexGrow: 1 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 2),
    },
  }),
  { name: 'MlModelsUnitPage' },
);

function readBasis(value: string | null): SizeBasis | undefined {
  return value === 'practitioners' || value === 'all-members'
    ? value
    : undefined;
}

/**
 * The page of one unit.
 *
 * @internal
 */
export function UnitPage() {
  const { namespace = '', name = '' } = useParams();
  const groupRef = stringifyEntityRef({ kind: 'group', namespace, name });
  const [search, setSearch] = useSearchParams();
  const basis = readBasis(search.get('basis'));
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const mapPath = useOptionalPath(teamsRouteRef);
  const last = useRef<OrganisationUnit>();
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getUnit(groupRef, { basis }),
    [api, groupRef, basis],
  );
  if (value && !loading) last.current = value;
  // After something was recorded the page stays while it is read again.
  const unit = last.current?.ref === groupRef ? last.current : undefined;
  return (
    <main className={classes.root} aria-busy={loading}>
      <div className={classes.head}>
        {mapPath && (
          <Link to={basis ? `${mapPath}?basis=${basis}` : mapPath}>
            {t('unitPage.back')}
          </Link>
        )}
        {unit && (
          <>
            <Typography variant="h5" component="h1">
              {unit.title}
            </Typography>
            <EntityRefLink
              entityRef={groupRef}
              title={t('unitPage.openGroup')}
              hideIcon
            />
            <span className={classes.push} />
            <BasisSelect
              value={unit.rules.basis}
              onChange={next => setSearch({ basis: next }, { replace: true })}
            />
          </>
        )}
      </div>
      {unit?.description && (
        <Typography color="textSecondary">{unit.description}</Typography>
      )}
      {error && !loading && (
        <RequestError
          title={t('unitPage.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!unit && !error && (
        <div role="progressbar" aria-label={t('unitPage.loading')}>
          <Skeleton variant="rect" height={420} />
        </div>
      )}
      {unit && <UnitView unit={unit} onChanged={retry} />}
      {unit && <MembersPanel groupRef={groupRef} />}
    </main>
  );
}
