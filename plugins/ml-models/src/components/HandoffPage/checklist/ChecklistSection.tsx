import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffItem,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { RiCloseLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { HandoffProgressBar } from '../../HandoffProgressBar';
import { ItemRow } from '../item/ItemRow';

const useStyles = makeStyles(
  theme => ({
    root: { overflow: 'hidden' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1.25, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.action.hover,
    },
    title: {
      flex: '1 1 160px',
      minWidth: 0,
      fontSize: theme.typography.pxToRem(15),
      fontWeight: 600,
    },
    progress: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    bar: { width: 96 },
    // The colour alone has too little contrast for small words, on this ground and in the dark.
    failing: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.25),
      color: theme.palette.text.primary,
      fontWeight: 600,
      '& > svg': { color: theme.palette.error.main },
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'MlModelsChecklistSection' },
);

/** @internal */
export interface ChecklistSectionProps {
  id: string;
  title: string;
  items: HandoffItem[];
  progress: Handoff['summary']['progress']['sections'][number] | undefined;
  expanded: ReadonlySet<string>;
  onToggle: (itemId: string) => void;
}

/**
 * Items that belong together, with how far they have come.
 *
 * @internal
 */
export function ChecklistSection(props: ChecklistSectionProps) {
  const { id, title, items, progress, expanded, onToggle } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const headingId = `handoff-section-${id}`;
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <div className={classes.head}>
        <Typography id={headingId} component="h3" className={classes.title}>
          {title}
        </Typography>
        {progress && (
          <span className={classes.progress}>
            {progress.failing > 0 && (
              <span className={classes.failing}>
                <RiCloseLine size={16} aria-hidden />
                {t('handoffChecklist.failing', { count: progress.failing })}
              </span>
            )}
            <span>
              {progress.blocking > 0
                ? t('handoffChecklist.progress', {
                    settled: String(progress.settled),
                    blocking: String(progress.blocking),
                  })
                : t('handoffChecklist.nothingBlocks')}
            </span>
            {progress.blocking > 0 && (
              <span className={classes.bar}>
                <HandoffProgressBar {...progress} label={title} bare />
              </span>
            )}
          </span>
        )}
      </div>
      <ul className={classes.list}>
        {items.map(item => (
          <ItemRow
            key={item.id}
            item={item}
            expanded={expanded.has(item.id)}
            onToggle={onToggle}
          />
        ))}
      </ul>
    </Paper>
  );
}
