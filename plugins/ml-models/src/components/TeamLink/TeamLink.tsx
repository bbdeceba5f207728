import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RiCodeSSlashLine, RiFlaskLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';

/** @internal */
export interface TeamLinkProps {
  /** Which of the two sides of the handoff the team is on. */
  side: 'dataScience' | 'engineering';
  /** Entity ref of the team, absent when nobody is named yet. Short refs are groups. */
  entityRef: string | undefined;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      minWidth: 0,
      maxWidth: '100%',
    },
    icon: { flexShrink: 0, color: theme.palette.text.secondary },
    name: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      lineHeight: 1.5,
      // The display name lays itself out as a box of its own, which would be cut without dots.
      '& *': { display: 'inline' },
    },
    missing: { color: theme.palette.text.secondary, fontStyle: 'italic' },
  }),
  { name: 'MlModelsTeamLink' },
);

/**
 * One side of the handoff: the team as a link, or that nobody is named.
 *
 * @internal
 */
export function TeamLink(props: TeamLinkProps) {
  const { side, entityRef } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const sideName =
    side === 'dataScience' ? t('team.dataScience') : t('team.engineering');
  const Icon = side === 'dataScience' ? RiFlaskLine : RiCodeSSlashLine;
  return (
    <span className={classes.root} title={entityRef ? undefined : sideName}>
      <Icon size={14} className={classes.icon} aria-hidden />
      <VisuallyHidden>{sideName}: </VisuallyHidden>
      {entityRef ? (
        <EntityRefLink
          className={classes.name}
          entityRef={entityRef}
          defaultKind="Group"
          hideIcon
        />
      ) : (
        <span className={classes.missing}>{t('team.missing')}</span>
      )}
    </span>
  );
}
