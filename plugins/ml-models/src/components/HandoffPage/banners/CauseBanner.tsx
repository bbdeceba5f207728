import type {
  Handoff,
  HandoffTransitionId,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { StartHandoffButton } from '../../StartHandoff';
import { TextButton } from '../../TextButton';
import { CollectButton } from '../facts/CollectButton';
import type { HandoffDialogName } from '../manage/HandoffDialogs';
import { changedVersionCauses } from '../state/changedVersionCauses';
import { refusalOf } from '../state/refusalOf';
import { TransitionButton } from '../transitions/TransitionButton';
import { Banner } from './Banner';
import { DialogButton } from './DialogButton';

const tones = {
  invalidated: 'negative',
  aging: 'attention',
  notice: 'informative',
} as const;

/** Acts that lead out of what a cause says, by its code. */
const wayOut: Record<string, HandoffTransitionId> = {
  'newer-version': 'move-to-version',
  'move-to-newer-version': 'move-to-version',
  'version-deleted': 'reopen-review',
  'source-repointed': 'reopen-review',
  'digest-changed': 'reopen-review',
  'commit-changed': 'reopen-review',
  'approval-expired': 'reopen-review',
};

/** @internal */
export interface CauseBannerProps {
  cause: Handoff['staleness']['causes'][number];
  handoff: Handoff;
  onDialog: (name: HandoffDialogName) => void;
  onOpen: (option: HandoffTransitionOption) => void;
}

/**
 * One cause why what was reviewed is no longer quite what is there.
 *
 * @internal
 */
export function CauseBanner(props: CauseBannerProps) {
  const { cause, handoff, onDialog, onOpen } = props;
  const { t } = useTranslate();
  const { entityRef } = handoff.summary;
  const option = handoff.transitions.find(
    ({ transition }) => transition === wayOut[cause.code],
  );
  let action;
  if (option) {
    action = <TransitionButton option={option} onOpen={onOpen} />;
  } else if (cause.code === 'evidence-expired') {
    action = <CollectButton />;
  } else if (cause.code === 'newer-version-without-handoff') {
    action = (
      <StartHandoffButton
        entityRef={entityRef}
        version={handoff.newerReadyVersion}
      />
    );
  } else if (cause.code === 'teams-differ') {
    action = (
      <DialogButton
        act="reassign-teams"
        name="reassign"
        handoff={handoff}
        onDialog={onDialog}
      />
    );
  } else if (
    changedVersionCauses.includes(cause.code) &&
    refusalOf(handoff, 'pin-version') === undefined
  ) {
    action = (
      <TextButton variant="outlined" onClick={() => onDialog('pin')}>
        {t('handoffManage.pin.again')}
      </TextButton>
    );
  }
  return (
    <Banner
      tone={tones[cause.level]}
      text={cause.text}
      consequence={
        cause.blocksDeployment ? t('handoffBanner.blocksDeployment') : undefined
      }
    >
      {action}
    </Banner>
  );
}
