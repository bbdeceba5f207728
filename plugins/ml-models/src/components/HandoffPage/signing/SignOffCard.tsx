import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import { ExactDay } from '../../ExactDay';
import { isBeforeReview } from './isBeforeReview';
import { RevisionHash } from './RevisionHash';
import { SignatureLine } from './SignatureLine';
import { SignDialog } from './SignDialog';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.25),
      padding: theme.spacing(2),
    },
    title: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      width: '100%',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsSignOffCard' },
);

/**
 * Who has signed what is on the table, who has not, and which signatures no longer count.
 *
 * @internal
 */
export function SignOffCard(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { summary } = handoff;
  const classes = useStyles();
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const needs = [
    'data-science' as const,
    'engineering' as const,
    ...(summary.riskTier === 'high' ? ['independent' as const] : []),
  ];
  const signatures = handoff.consents.filter(
    ({ transition }) => transition === 'approve',
  );
  const voided = signatures.filter(({ valid }) => !valid);
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby="handoff-sign-title"
    >
      <Typography
        id="handoff-sign-title"
        component="h3"
        className={classes.title}
      >
        {t('handoffSigning.title')}
      </Typography>
      <ul className={classes.list}>
        {needs.map(capacity => (
          <SignatureLine
            key={capacity}
            capacity={capacity}
            signature={signatures.find(
              signature => signature.valid && signature.capacity === capacity,
            )}
          />
        ))}
        {voided.map(signature => (
          <SignatureLine
            key={`${signature.personRef} ${signature.at}`}
            capacity={signature.capacity}
            signature={signature}
          />
        ))}
      </ul>
      {summary.approvalEndsAt && (
        <div className={classes.quiet}>
          {t('handoffSigning.approvalEnds')}{' '}
          <ExactDay at={summary.approvalEndsAt} />
        </div>
      )}
      <RevisionHash hash={handoff.revisionHash} />
      <TextButton variant="outlined" onClick={() => setOpen(true)}>
        {isBeforeReview(handoff)
          ? t('handoffSigning.showLater')
          : t('handoffSigning.show')}
      </TextButton>
      {open && <SignDialog handoff={handoff} onClose={() => setOpen(false)} />}
    </Paper>
  );
}
