import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    root: {
      maxWidth: '100%',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
      // As in a team link: a box of its own would be cut without dots.
      '& *': { display: 'inline' },
    },
  }),
  { name: 'MlModelsOwnerLink' },
);

/**
 * Who is accountable for a model, to be asked where the teams do not tell.
 *
 * @internal
 */
export function OwnerLink(props: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <span className={classes.root}>
      {t('modelsPage.owner')}:{' '}
      <EntityRefLink entityRef={props.entityRef} hideIcon />
    </span>
  );
}
