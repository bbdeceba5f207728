import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedMenu } from '../manage/ExplainedMenu';
import { refusalOf } from '../state/refusalOf';
import { StoppedDialog } from './StoppedDialog';
import { TransitionDialog } from './TransitionDialog';

/** Acts that lead back or aside. @internal */
export function OtherActsMenu(props: {
  handoff: Handoff;
  options: HandoffTransitionOption[];
}) {
  const { handoff, options } = props;
  const { t } = useTranslate();
  const [chosen, setChosen] = useState<HandoffTransitionOption>();
  const [stopping, setStopping] = useState(false);
  // Where no pipeline reports it, somebody has to say so before the version can be retired.
  const mayStop =
    refusalOf(handoff, 'report-deployment') === undefined &&
    options.some(
      ({ transition, refusals }) =>
        transition === 'retire' &&
        refusals.some(({ code }) => code === 'live-traffic'),
    );
  return (
    <>
      <ExplainedMenu
        label={t('handoffTransition.other')}
        acts={[
          ...(mayStop
            ? [
                {
                  id: 'stopped',
                  label: t('handoffTransition.stopped.label'),
                  refusal: undefined,
                  onChoose: () => setStopping(true),
                },
              ]
            : []),
          ...options.map(option => ({
            id: option.transition,
            label: t(`handoffTransition.${option.transition}.label`),
            refusal: option.allowed
              ? undefined
              : option.refusals.map(({ text }) => text).join(' '),
            onChoose: () => setChosen(option),
          })),
        ]}
      />
      {stopping && (
        <StoppedDialog handoff={handoff} onClose={() => setStopping(false)} />
      )}
      {chosen && (
        <TransitionDialog
          handoff={handoff}
          option={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
