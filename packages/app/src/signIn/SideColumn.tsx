import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from '../translation';
import type { PeopleOfTeam, Side } from './groupPeople';
import { PersonButton } from './PersonButton';

const useStyles = makeStyles<Theme, { side: Side }>(theme => ({
  root: {
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius * 3,
    overflow: 'hidden',
  },
  heading: {
    padding: theme.spacing(2, 2.5, 1.5),
    borderTop: '4px solid',
    borderTopColor: props =>
      ({
        dataScience: theme.palette.primary.main,
        engineering: theme.palette.secondary.main,
        product: theme.palette.divider,
      }[props.side]),
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
  },
  title: { fontSize: '1.25rem', fontWeight: 700 },
  hint: { color: theme.palette.textSubtle, flexGrow: 1 },
  count: { color: theme.palette.textSubtle },
  team: {
    padding: theme.spacing(1.25, 1.5, 1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  teamTitle: {
    padding: theme.spacing(0, 1, 0.5),
    fontSize: '0.8125rem',
    fontWeight: 600,
    color: theme.palette.textSubtle,
  },
  people: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: props =>
      `repeat(auto-fill, minmax(${
        props.side === 'product' ? 260 : 220
      }px, 1fr))`,
    gap: theme.spacing(0.25),
  },
}));

/** A side, its teams and what choosing does. */
export interface SideColumnProps {
  side: Side;
  teams: PeopleOfTeam[];
  onChoose: (name: string) => void;
}

/** One side with its people by team. */
export function SideColumn(props: SideColumnProps) {
  const { side, teams, onChoose } = props;
  const classes = useStyles({ side });
  const { t } = useTranslationRef(portalTranslationRef);
  const headingId = `side-${side}`;
  const count = teams.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <div className={classes.heading}>
        <Typography component="h2" id={headingId} className={classes.title}>
          {t(`signIn.${side}`)}
        </Typography>
        <Typography variant="body2" className={classes.hint}>
          {t(`signIn.${side}Hint`)}
        </Typography>
        <Typography variant="body2" className={classes.count}>
          {t('signIn.count', { count })}
        </Typography>
      </div>
      {teams.map(({ team, department, people }) => (
        <div key={`${department}/${team}`} className={classes.team}>
          <Typography component="h3" className={classes.teamTitle}>
            {[team ?? t('signIn.noTeam'), department]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <ul className={classes.people}>
            {people.map(person => (
              <li key={person.name}>
                <PersonButton person={person} side={side} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
