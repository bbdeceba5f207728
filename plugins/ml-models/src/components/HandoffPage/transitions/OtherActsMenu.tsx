import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedMenu } from '../manage/ExplainedMenu';
import { TransitionDialog } from './TransitionDialog';

/** Acts that lead back or aside. @internal */
export function OtherActsMenu(props: {
  handoff: Handoff;
  options: HandoffTransitionOption[];
}) {
  const { handoff, options } = props;
  const { t } = useTranslate();
  const [chosen, setChosen] = useState<HandoffTransitionOption>();
  return (
    <>
      <ExplainedMenu
        label={t('handoffTransition.other')}
        acts={options.map(option => ({
          id: option.transition,
          label: t(`handoffTransition.${option.transition}.label`),
          refusal: option.allowed
            ? undefined
            : option.refusals.map(({ text }) => text).join(' '),
          onChoose: () => setChosen(option),
        }))}
      />
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
