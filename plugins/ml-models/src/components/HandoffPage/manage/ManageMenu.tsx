import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedMenu } from './ExplainedMenu';
import { frameRefusal } from './frameRefusal';
import { HandoffDialogs } from './HandoffDialogs';
import type { HandoffDialogName } from './HandoffDialogs';

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
          const code = frameRefusal(name, handoff);
          return {
            id: name,
            label: t(`handoffManage.act.${name}`),
            refusal: code && t(`handoffManage.refusal.${code}`),
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
