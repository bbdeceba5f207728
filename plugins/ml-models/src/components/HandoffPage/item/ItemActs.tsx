import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useKeptFocus } from '../../../hooks/useKeptFocus';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedButton } from '../../ExplainedButton';
import { ExplainedMenu } from '../manage/ExplainedMenu';
import { useHandoffActions } from '../state/useHandoffActions';
import { useRequest } from '../state/useRequest';
import { ActForm } from './ActForm';
import { useItemStyles } from './useItemStyles';
import { ActError } from '../states/ActError';

type Act = HandoffItem['you']['acts'][number]['act'];

/** Acts that need no words. */
const WORDLESS = ['accept', 'approve-waiver', 'accept-not-applicable'] as const;
type WordlessAct = (typeof WORDLESS)[number];
const isWordless = (act: Act): act is WordlessAct =>
  WORDLESS.some(name => name === act);
/** Always in sight while the item waits for a review, possible or not. */
const REVIEW: Act[] = ['accept', 'request-changes'];
/** In sight as soon as they are possible. */
const PROMPT: Act[] = [
  'accept-not-applicable',
  'approve-waiver',
  'refuse-waiver',
  'confirm-unknown',
  'dispute',
];

/**
 * What the person may do with the item now, and why not the rest.
 *
 * @internal
 */
export function ItemActs(props: { item: HandoffItem }) {
  const { item } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { id } = useHandoffActions();
  const request = useRequest();
  const focus = useKeptFocus<HTMLDivElement>();
  const [chosen, setChosen] = useState<Exclude<Act, WordlessAct>>();

  const send = async (body: {
    act: Act;
    text?: string;
    expiresAt?: string;
  }) => {
    const isDone = await request.send((api, _shown, options) =>
      api.actOnHandoffItem(id, item.id, body, item.revision, options),
    );
    if (isDone) setChosen(undefined);
    return isDone;
  };
  const choose = (act: Act) => {
    request.clear();
    if (isWordless(act)) send({ act });
    else setChosen(act);
  };

  const waitsForReview = item.state === 'answered';
  const inSight = item.you.acts.filter(
    ({ act, allowed }) =>
      (REVIEW.includes(act) && (allowed || waitsForReview)) ||
      (PROMPT.includes(act) &&
        allowed &&
        (act !== 'confirm-unknown' || item.state !== 'open')),
  );
  const rest = item.you.acts.filter(option => !inSight.includes(option));

  if (chosen) {
    return (
      <div ref={focus}>
        <ActForm
          key={chosen}
          item={item}
          act={chosen}
          request={request}
          onSend={send}
          onCancel={() => setChosen(undefined)}
        />
      </div>
    );
  }
  return (
    <div ref={focus} className={classes.stack}>
      <div
        role="group"
        className={classes.line}
        aria-label={t('handoffItem.acts')}
      >
        {inSight.map(({ act, allowed, refusal }) => (
          <ExplainedButton
            key={act}
            variant={act === 'accept' && allowed ? 'contained' : 'outlined'}
            color={act === 'accept' ? 'primary' : 'default'}
            refusal={allowed ? undefined : refusal?.text ?? ''}
            onClick={() => choose(act)}
          >
            {t(`handoffAct.${act}.label`)}
          </ExplainedButton>
        ))}
        {rest.length > 0 && (
          <ExplainedMenu
            label={t('handoffItem.moreActs')}
            acts={rest.map(({ act, allowed, refusal }) => ({
              id: act,
              label: t(`handoffAct.${act}.label`),
              refusal: allowed ? undefined : refusal?.text ?? '',
              onChoose: () => choose(act),
            }))}
          />
        )}
      </div>
      <ActError request={request} />
    </div>
  );
}
