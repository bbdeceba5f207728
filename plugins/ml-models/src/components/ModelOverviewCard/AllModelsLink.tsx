import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowLeftLine } from '@remixicon/react';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { useTranslate } from '../../hooks/useTranslate';
import { modelsRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      marginBottom: theme.spacing(1.5),
    },
  }),
  { name: 'MlModelsAllModelsLink' },
);

/**
 * The way from the page of a model to the list of all: the page belongs to the catalog, whose breadcrumbs lead there
 * only. Nothing where an app has switched the list off.
 *
 * @internal
 */
export function AllModelsLink() {
  const classes = useStyles();
  const { t } = useTranslate();
  const path = useOptionalPath(modelsRouteRef);
  if (!path) return null;
  return (
    <Link to={path} className={classes.root}>
      <RiArrowLeftLine size={16} aria-hidden />
      {t('modelOverview.allModels')}
    </Link>
  );
}
