import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useRef } from 'react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { teamsRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
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
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 2),
    },
  }),
  { name: 'MlModelsUnitPage' },
);

/**
 * The page of one unit.
 *
 * @internal
 */
export function UnitPage() {
  const { namespace = '', name = '' } = useParams();
  const groupRef = stringifyEntityRef({ kind: 'group', namespace, name });
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const mapPath = useOptionalPath(teamsRouteRef);
  const last = useRef<OrganisationUnit>();
  const { value, loading, error, retry } = useAsyncRetry(
    () => api.getUnit(groupRef),
    [api, groupRef],
  );
  if (value && !loading) last.current = value;
  // After something was recorded the page stays while it is read again.
  const unit = last.current?.ref === groupRef ? last.current : undefined;
  return (
    <main className={classes.root} aria-busy={loading}>
      <div className={classes.head}>
        {mapPath && <Link to={mapPath}>{t('unitPage.back')}</Link>}
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
    </main>
  );
}
