import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import type { EntityContentLayoutProps } from '../../alphaImports';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      alignItems: 'start',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: ({ hasInfo }: { hasInfo: boolean }) =>
          hasInfo ? 'minmax(0, 2fr) minmax(0, 1fr)' : 'minmax(0, 1fr)',
      },
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minWidth: 0,
    },
    info: {
      [theme.breakpoints.up('md')]: {
        // As in the stock layout: stays in sight beside a longer column, and scrolls in itself when it is the longer one.
        position: 'sticky',
        top: theme.spacing(3),
        maxHeight: '100vh',
        overflowY: 'auto',
      },
    },
    warnings: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(3),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'MlModelsModelPageLayout' },
);

/**
 * The overview of a model: as the catalog lays out every page, except that in a narrow window the cards about the model
 * come before those about its entry in the catalog. There the stock layout puts the latter first.
 *
 * @internal
 */
export function ModelPageLayout(props: EntityContentLayoutProps) {
  const info = props.cards.filter(card => card.type === 'info');
  const content = props.cards.filter(card => card.type !== 'info');
  const classes = useStyles({ hasInfo: info.length > 0 });
  const show = (cards: typeof info) =>
    cards.map((card, index) => (
      <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
    ));
  return (
    <>
      <div className={classes.warnings}>
        <EntitySwitch>
          <EntitySwitch.Case if={isOrphan}>
            <EntityOrphanWarning />
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntitySwitch>
          <EntitySwitch.Case if={hasRelationWarnings}>
            <EntityRelationWarning />
          </EntitySwitch.Case>
        </EntitySwitch>
        <EntitySwitch>
          <EntitySwitch.Case if={hasCatalogProcessingErrors}>
            <EntityProcessingErrorsPanel />
          </EntitySwitch.Case>
        </EntitySwitch>
      </div>
      <div className={classes.root}>
        <div className={classes.column}>{show(content)}</div>
        {info.length > 0 && (
          <div className={`${classes.column} ${classes.info}`}>
            {show(info)}
          </div>
        )}
      </div>
    </>
  );
}
