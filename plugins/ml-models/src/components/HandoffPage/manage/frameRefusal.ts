import type {
  Handoff,
  HandoffState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffDialogName } from './HandoffDialogs';

const PINNABLE: HandoffState[] = [
  'draft',
  'design-review',
  'preparing',
  'changes-requested',
];

/** @internal */
export type FrameRefusal =
  | 'dataScienceOnly'
  | 'engineeringOnly'
  | 'sidesOnly'
  | 'pinState'
  | 'tierMediumOnly';

/**
 * Why a person cannot change the frame of the handoff now, as far as the page can tell; the backend has the last
 * word.
 *
 * @internal
 */
export function frameRefusal(
  name: HandoffDialogName,
  handoff: Handoff,
): FrameRefusal | undefined {
  const { you, summary } = handoff;
  switch (name) {
    case 'pin':
      if (!you.sides.includes('data-science')) return 'dataScienceOnly';
      return PINNABLE.includes(summary.state) ? undefined : 'pinState';
    case 'waive-review':
      if (!you.sides.includes('engineering')) return 'engineeringOnly';
      return summary.riskTier === 'medium' ? undefined : 'tierMediumOnly';
    case 'override':
      return undefined;
    default:
      return you.sides.length > 0 || you.admin || you.governance
        ? undefined
        : 'sidesOnly';
  }
}
