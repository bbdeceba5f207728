import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { TeamLink } from '../../TeamLink';

const useStyles = makeStyles(
  theme => ({
    gone: {
      color: theme.palette.text.secondary,
      textDecoration: 'line-through',
    },
  }),
  { name: 'MlModelsSideTeam' },
);

type Teams = Handoff['summary']['teams'];

/** The team of one side; one the catalog no longer knows keeps the name it had. @internal */
export function SideTeam(props: {
  side: 'dataScience' | 'engineering';
  team: Teams['dataScience'];
}) {
  const { side, team } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (team && !team.resolves) {
    return (
      <span className={classes.gone} title={t('handoffPage.teamGone')}>
        {team.title}
      </span>
    );
  }
  return <TeamLink side={side} entityRef={team?.ref} />;
}
