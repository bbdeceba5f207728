import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';
import { CopyButton } from '../../CopyButton';

/** As many characters tell revisions apart at a glance. */
const SHORT = 12;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    hash: {
      color: theme.palette.text.primary,
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsRevisionHash' },
);

/**
 * The hash a signature covers, in short or in full.
 *
 * @internal
 */
export function RevisionHash(props: { hash: string; full?: boolean }) {
  const { hash, full = false } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.root}>
      <span>{t('handoffSigning.revision')}</span>
      <span className={classes.hash} title={hash}>
        {full ? hash : hash.slice(0, SHORT)}
      </span>
      <CopyButton text={hash} />
    </div>
  );
}
