import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { RelatedHandoff } from '../facts/RelatedHandoff';
import { HandoffDialogs } from '../manage/HandoffDialogs';
import type { HandoffDialogName } from '../manage/HandoffDialogs';
import { OpenTransition } from '../transitions/OpenTransition';
import { Banner } from './Banner';
import { CauseBanner } from './CauseBanner';
import { ChooseSideBanner } from './ChooseSideBanner';
import { DialogButton } from './DialogButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'MlModelsHandoffBanners' },
);

/**
 * Everything about the handoff that is out of the ordinary, each with its way out.
 *
 * @internal
 */
export function HandoffBanners(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { flags } = handoff.summary;
  const classes = useStyles();
  const { t } = useTranslate();
  const [dialog, setDialog] = useState<HandoffDialogName>();
  const [open, setOpen] = useState<HandoffTransitionOption>();
  const { newerVersion } = handoff.checklist;
  return (
    <>
      <ul className={classes.root} aria-label={t('handoffBanner.label')}>
        {handoff.you.refusals.some(({ code }) => code === 'choose-side') && (
          <ChooseSideBanner />
        )}
        {handoff.supersededBy && (
          <Banner tone="informative" text={t('handoffBanner.superseded')}>
            <RelatedHandoff handoff={handoff.supersededBy} />
          </Banner>
        )}
        {flags.includes('unlinked') && (
          <Banner
            tone="negative"
            text={t('handoffBanner.unlinked', {
              entityRef: handoff.summary.entityRef,
            })}
            consequence={t('handoffBanner.historyStays')}
          >
            <DialogButton
              act="relink"
              name="relink"
              handoff={handoff}
              onDialog={setDialog}
            />
          </Banner>
        )}
        {flags.includes('needs-owner') && (
          <Banner
            tone="negative"
            text={t('handoffBanner.needsOwner')}
            consequence={t('handoffBanner.readOnly')}
          >
            <DialogButton
              act="reassign-teams"
              name="reassign"
              handoff={handoff}
              onDialog={setDialog}
            />
          </Banner>
        )}
        {handoff.staleness.causes.map(cause => (
          <CauseBanner
            key={`${cause.code} ${cause.text}`}
            cause={cause}
            handoff={handoff}
            onDialog={setDialog}
            onOpen={setOpen}
          />
        ))}
        {newerVersion && (
          <Banner
            tone="informative"
            text={t('handoffBanner.newerChecklist', {
              title: handoff.checklist.title,
              version: newerVersion,
              current: handoff.checklist.version,
            })}
          >
            <DialogButton
              act="upgrade-checklist"
              name="upgrade"
              handoff={handoff}
              onDialog={setDialog}
            />
          </Banner>
        )}
        {flags.includes('overridden') && (
          <Banner tone="attention" text={t('handoffBanner.overridden')} />
        )}
        {flags.includes('review-skipped') && (
          <Banner tone="informative" text={t('handoffBanner.reviewSkipped')} />
        )}
      </ul>
      <HandoffDialogs
        name={dialog}
        handoff={handoff}
        onClose={() => setDialog(undefined)}
      />
      <OpenTransition
        handoff={handoff}
        option={open}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}
