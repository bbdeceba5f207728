import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { TextButton } from '../../TextButton';
import { ActDialog } from '../manage/ActDialog';
import { useRequest } from '../state/useRequest';
import { CapacityChoice } from '../transitions/CapacityChoice';
import { GoneNotice } from '../transitions/GoneNotice';
import { RefusalList } from '../transitions/RefusalList';
import { isBeforeReview } from './isBeforeReview';
import { SignedContent } from './SignedContent';

/**
 * Shows exactly what a signature covers and, when the person may sign, asks for it in two steps.
 *
 * @remarks
 * The hash is the one of the moment the dialog was opened. When what is on the table changes meanwhile, nothing can be
 * signed before the person has looked again.
 *
 * @internal
 */
export function SignDialog(props: {
  handoff: Handoff;
  /** It was opened to sign, and the handoff is no longer in review. */
  gone?: boolean;
  onClose: () => void;
}) {
  const { handoff, gone = false, onClose } = props;
  const { t } = useTranslate();
  const request = useRequest();
  const option = handoff.transitions.find(
    ({ transition }) => transition === 'approve',
  );
  const [hash, setHash] = useState(handoff.revisionHash);
  const [looked, setLooked] = useState(false);
  const [capacity, setCapacity] = useState(option?.capacities[0]);
  const hasChanged = hash !== handoff.revisionHash;
  const maySign = option?.allowed === true && capacity !== undefined;

  let title = t('handoffSigning.showTitle');
  if (maySign) title = t('handoffSigning.signTitle');
  else if (isBeforeReview(handoff)) title = t('handoffSigning.laterTitle');

  const sign = async () => {
    if (!capacity) return;
    const isDone = await request.send((api, _shown, options) =>
      api.consentToHandoff(
        handoff.summary.id,
        { transition: 'approve', capacity, revisionHash: hash },
        handoff.revision,
        options,
      ),
    );
    if (isDone) onClose();
  };

  return (
    <ActDialog
      maxWidth="md"
      title={title}
      text={t('handoffSigning.text')}
      submitLabel={t('handoffSigning.sign')}
      valid={maySign && looked && !hasChanged}
      request={request}
      onSubmit={sign}
      onClose={onClose}
    >
      {gone && <GoneNotice handoff={handoff} />}
      <SignedContent handoff={handoff} />
      {hasChanged && (
        <Notice severity="warning" title={t('handoffSigning.changed')}>
          <TextButton
            onClick={() => {
              setHash(handoff.revisionHash);
              setLooked(false);
              request.clear();
            }}
          >
            {t('handoffSigning.lookedAgain')}
          </TextButton>
        </Notice>
      )}
      {option && !option.allowed && (
        <RefusalList
          id="handoff-sign-refusals"
          refusals={option.refusals}
          handoff={handoff}
        />
      )}
      {!option && !gone && <div>{t('handoffSigning.notNow')}</div>}
      {maySign && (
        <>
          <CapacityChoice
            option={option}
            capacity={capacity}
            onChange={setCapacity}
          />
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={looked}
                disabled={hasChanged}
                onChange={event => setLooked(event.target.checked)}
              />
            }
            label={t('handoffSigning.confirm', { hash: hash.slice(0, 12) })}
          />
        </>
      )}
    </ActDialog>
  );
}
