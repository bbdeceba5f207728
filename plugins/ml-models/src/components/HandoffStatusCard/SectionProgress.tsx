import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { HandoffProgressBar } from '../HandoffProgressBar';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
      gap: theme.spacing(1, 3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsSectionProgress' },
);

/** @internal */
export function SectionProgress(props: {
  progress: HandoffSummary['progress'];
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  const sections = props.progress.sections.filter(
    section => section.blocking > 0,
  );
  return (
    <ul className={classes.root} aria-label={t('handoffCard.reviewProgress')}>
      {sections.map(section => (
        <li key={section.id}>
          {section.title}
          <HandoffProgressBar {...section} label={section.title} />
        </li>
      ))}
    </ul>
  );
}
