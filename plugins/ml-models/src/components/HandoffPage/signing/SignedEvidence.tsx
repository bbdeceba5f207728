import { makeStyles } from '@material-ui/core/styles';
import type { HandoffEvidence } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { withSigns } from '../design/withSigns';

/** As much of a hash tells what was looked at apart. */
const SHORT = 12;

const useStyles = makeStyles(
  theme => ({
    root: {
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    mono: {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsSignedEvidence' },
);

/**
 * A finding as it is signed: what it says, the value against its threshold, who looked, and the hash of what they
 * looked at.
 *
 * @internal
 */
export function SignedEvidence(props: { evidence: HandoffEvidence }) {
  const { check, message, value, threshold, collector, inputHash } =
    props.evidence;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.root}>
      {t(`handoffCheck.${check}`)}: {message}
      {value !== undefined && (
        <>
          {' '}
          {value}
          {threshold !== undefined &&
            ` ${t('handoffSigning.threshold', {
              threshold: withSigns(threshold),
            })}`}
        </>
      )}{' '}
      <span className={classes.mono} title={inputHash}>
        {collector} {inputHash.slice(0, SHORT)}
      </span>
    </div>
  );
}
