import type { OrganisationCounterpart } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { Panel } from '../Panel';
import { EntityName } from './EntityName';
import { EntityNames } from './EntityNames';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      fontSize: theme.typography.pxToRem(13),
      // High enough to be hit with a finger.
      lineHeight: '24px',
      '& a': { display: 'inline-block' },
    },
  }),
  { name: 'MlModelsCounterpartsPanel' },
);

/**
 * Teams on the other side of shared models, with a way to reach each.
 *
 * @internal
 */
export function CounterpartsPanel(props: {
  counterparts: OrganisationCounterpart[];
}) {
  const { counterparts } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Panel title={t('unitPage.counterparts')}>
      {counterparts.length === 0 && (
        <p className={classes.quiet}>{t('unitPage.noCounterparts')}</p>
      )}
      <ul className={classes.list}>
        {counterparts.map(({ team, side, modelCount, models, onCallUrl }) => (
          <li key={`${side} ${team.ref}`}>
            <EntityName of={team} />{' '}
            <span className={classes.quiet}>
              {side === 'data-science'
                ? t('team.dataScience')
                : t('team.engineering')}
              {' · '}
              {t('unitPage.counterpart', { count: modelCount })}
            </span>
            <p className={classes.quiet}>
              <EntityNames of={models} />
            </p>
            <div className={classes.links}>
              {team.email && (
                <a href={`mailto:${encodeURI(team.email)}`}>
                  {t('unitPage.contact', { team: team.title })}
                </a>
              )}
              {onCallUrl && (
                <ExternalLink to={onCallUrl}>
                  {t('unitPage.rotation')}
                </ExternalLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
