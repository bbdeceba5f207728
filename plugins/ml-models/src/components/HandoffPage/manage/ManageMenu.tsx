import type {
  Handoff,
  HandoffAct,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { refusalOf } from '../state/refusalOf';
import { ExplainedMenu } from './ExplainedMenu';
import { HandoffDialogs } from './HandoffDialogs';
import type { HandoffDialogName } from './HandoffDialogs';

/** The acts behind each entry; one that is possible is enough. */
const ACTS: Record<HandoffDialogName, readonly HandoffAct[]> = {
  pin: ['pin-version'],
  tier: ['raise-risk-tier', 'lower-risk-tier'],
  reassign: ['reassign-teams'],
  relink: ['relink'],
  upgrade: ['upgrade-checklist'],
  override: ['override'],
  'waive-review': ['waive-design-review'],
};

/** What changes the frame of a handoff. @internal */
export function ManageMenu(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { t } = useTranslate();
  const [dialog, setDialog] = useState<HandoffDialogName>();
  const names: HandoffDialogName[] = [
    'pin',
    'tier',
    'reassign',
    ...(handoff.summary.state === 'draft' && !handoff.designReviewWaived
      ? ['waive-review' as const]
      : []),
    ...(handoff.summary.flags.includes('unlinked') ? ['relink' as const] : []),
    ...(handoff.you.admin ? ['override' as const] : []),
  ];
  return (
    <>
      <ExplainedMenu
        label={t('handoffManage.open')}
        acts={names.map(name => {
          const refusals = ACTS[name].map(act => refusalOf(handoff, act));
          return {
            id: name,
            label: t(`handoffManage.act.${name}`),
            refusal: refusals.includes(undefined) ? undefined : refusals[0],
            onChoose: () => setDialog(name),
          };
        })}
      />
      <HandoffDialogs
        name={dialog}
        handoff={handoff}
        onClose={() => setDialog(undefined)}
      />
    </>
  );
}
