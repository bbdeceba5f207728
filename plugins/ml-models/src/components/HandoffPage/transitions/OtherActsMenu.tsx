import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExplainedMenu } from '../manage/ExplainedMenu';
import { refusalOf } from '../state/refusalOf';

/** Acts that lead back or aside. @internal */
export function OtherActsMenu(props: {
  handoff: Handoff;
  options: HandoffTransitionOption[];
  onOpen: (option: HandoffTransitionOption) => void;
  /** Says that the version no longer runs. */
  onStopped: () => void;
}) {
  const { handoff, options, onOpen, onStopped } = props;
  const { t } = useTranslate();
  // Where no pipeline reports it, somebody has to say so before the version can be retired.
  const mayStop =
    refusalOf(handoff, 'report-deployment') === undefined &&
    options.some(
      ({ transition, refusals }) =>
        transition === 'retire' &&
        refusals.some(({ code }) => code === 'live-traffic'),
    );
  return (
    <ExplainedMenu
      label={t('handoffTransition.other')}
      acts={[
        ...(mayStop
          ? [
              {
                id: 'stopped',
                label: t('handoffTransition.stopped.label'),
                refusal: undefined,
                onChoose: onStopped,
              },
            ]
          : []),
        ...options.map(option => ({
          id: option.transition,
          label: t(`handoffTransition.${option.transition}.label`),
          refusal: option.allowed
            ? undefined
            : option.refusals.map(({ text }) => text).join(' '),
          onChoose: () => onOpen(option),
        })),
      ]}
    />
  );
}
