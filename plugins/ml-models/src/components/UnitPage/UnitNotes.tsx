import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useUnitPath } from '../../hooks/useUnitPath';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { EntityName } from './EntityName';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
    },
    line: { margin: 0, fontSize: theme.typography.pxToRem(14) },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'MlModelsUnitNotes' },
);

/**
 * What else to know about the figures: units inside, shared people, references that lead nowhere.
 *
 * @internal
 */
export function UnitNotes(props: { unit: OrganisationUnit }) {
  const { unit } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const toPath = useUnitPath();
  return (
    <div className={classes.root}>
      {unit.stale && (
        <Notice severity="info" title={t('teamsPage.stale')}>
          {unit.stale}
        </Notice>
      )}
      {unit.subUnits.length > 0 && (
        <p className={classes.line}>
          {t('unitPage.subUnits')}:{' '}
          {unit.subUnits.map((each, index) => {
            const path = toPath(each.ref);
            return (
              <span key={each.ref}>
                {index > 0 && ', '}
                {path ? (
                  <Link to={path}>{each.title}</Link>
                ) : (
                  <EntityName of={each} />
                )}
              </span>
            );
          })}
        </p>
      )}
      {unit.overlaps.length > 0 && (
        <p className={classes.line}>
          {t('unitPage.overlaps')}:{' '}
          {unit.overlaps.map(({ unit: other, people }, index) => (
            <span key={other.ref}>
              {index > 0 && ', '}
              <EntityName of={other} /> (
              {t('teamsPage.people', { count: people })})
            </span>
          ))}
        </p>
      )}
      {unit.dangling.length > 0 && (
        <Notice severity="warning" title={t('unitPage.dangling')}>
          <ul className={classes.list}>
            {unit.dangling.map(({ ref, from }) => (
              <li key={`${from.ref} ${ref}`}>
                {t('unitPage.danglingText', { from: from.title, ref })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
