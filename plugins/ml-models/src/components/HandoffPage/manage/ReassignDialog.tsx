import {
  type Handoff,
  type HandoffSide,
  mayReassignOwner,
  mayReassignSide,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { EntityField } from '../../EntityField';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';
import { isReason, ReasonField } from './ReasonField';

const SIDES: readonly HandoffSide[] = ['data-science', 'engineering'];

/** The sides this person may map, by the rule the server goes by. */
function sidesToMap({ summary, you }: Handoff): readonly HandoffSide[] {
  const { dataScience, engineering } = summary.teams;
  const teams = { 'data-science': dataScience, engineering };
  const sidesWithoutTeam = SIDES.filter(side => !teams[side]?.resolves);
  return SIDES.filter(side =>
    mayReassignSide(
      side,
      { ...you, ref: you.ref ?? '', kind: 'user' },
      { sidesWithoutTeam },
    ),
  );
}

/** Whether this person may map the owner, by the rule the server goes by. */
function mayMapOwner({ summary, you }: Handoff): boolean {
  return mayReassignOwner(
    { ...you, ref: you.ref ?? '', kind: 'user' },
    { ownerMissing: !summary.teams.owner?.resolves },
  );
}

/** Maps a side or the owner to another group. @internal */
export function ReassignDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const { teams } = handoff.summary;
  const { t } = useTranslate();
  const request = useRequest();
  const sides = sidesToMap(handoff);
  const before = {
    dataScience: teams.dataScience?.ref ?? '',
    engineering: teams.engineering?.ref ?? '',
    owner: teams.owner?.ref ?? '',
  };
  const [dataScience, setDataScience] = useState(before.dataScience);
  const [engineering, setEngineering] = useState(before.engineering);
  const [owner, setOwner] = useState(before.owner);
  const [reason, setReason] = useState('');
  const changes = {
    ...(dataScience && dataScience !== before.dataScience
      ? { dataScience }
      : {}),
    ...(engineering && engineering !== before.engineering
      ? { engineering }
      : {}),
    ...(owner && owner !== before.owner ? { owner } : {}),
  };
  const submit = async () => {
    const isDone = await request.send(api =>
      api.reassignHandoff(
        handoff.summary.id,
        { ...changes, reason: reason.trim() },
        handoff.revision,
      ),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.reassign.title')}
      text={t('handoffManage.reassign.text')}
      submitLabel={t('handoffManage.reassign.submit')}
      valid={Object.keys(changes).length > 0 && isReason(reason)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      {sides.includes('data-science') && (
        <EntityField
          id="handoff-reassign-ds"
          kinds={['Group']}
          label={t('team.dataScience')}
          value={dataScience ? [dataScience] : []}
          onChange={([ref = '']) => setDataScience(ref)}
        />
      )}
      {sides.includes('engineering') && (
        <EntityField
          id="handoff-reassign-mle"
          kinds={['Group']}
          label={t('team.engineering')}
          value={engineering ? [engineering] : []}
          onChange={([ref = '']) => setEngineering(ref)}
        />
      )}
      {mayMapOwner(handoff) && (
        <EntityField
          id="handoff-reassign-owner"
          kinds={['Group']}
          label={t('handoffCapacity.owner')}
          value={owner ? [owner] : []}
          onChange={([ref = '']) => setOwner(ref)}
        />
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
