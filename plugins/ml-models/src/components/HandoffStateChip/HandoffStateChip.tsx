import type { HandoffState } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  RiArchiveLine,
  RiArrowGoBackLine,
  RiChat3Line,
  RiCheckDoubleLine,
  RiDraftLine,
  RiEyeLine,
  RiPauseCircleLine,
  RiRocketLine,
  RiSkipForwardLine,
  RiTeamLine,
  RiToolsLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const looks: Record<HandoffState, { tone: StatusTone; icon: ReactElement }> = {
  draft: { tone: 'neutral', icon: <RiDraftLine aria-hidden /> },
  'design-review': { tone: 'informative', icon: <RiTeamLine aria-hidden /> },
  preparing: { tone: 'informative', icon: <RiToolsLine aria-hidden /> },
  'in-review': { tone: 'informative', icon: <RiEyeLine aria-hidden /> },
  'changes-requested': { tone: 'attention', icon: <RiChat3Line aria-hidden /> },
  approved: { tone: 'positive', icon: <RiCheckDoubleLine aria-hidden /> },
  'in-production': { tone: 'positive', icon: <RiRocketLine aria-hidden /> },
  suspended: { tone: 'negative', icon: <RiPauseCircleLine aria-hidden /> },
  superseded: { tone: 'neutral', icon: <RiSkipForwardLine aria-hidden /> },
  retired: { tone: 'neutral', icon: <RiArchiveLine aria-hidden /> },
  withdrawn: { tone: 'neutral', icon: <RiArrowGoBackLine aria-hidden /> },
};

/** @internal */
export interface HandoffStateChipProps {
  state: HandoffState;
  /** Longer explanation on hover. */
  title?: string;
}

/**
 * Where a handoff stands, in words on the colour of what that means.
 *
 * @internal
 */
export function HandoffStateChip(props: HandoffStateChipProps) {
  const { state, title } = props;
  const { t } = useTranslate();
  return (
    <StatusChip
      {...looks[state]}
      label={t(`handoffState.${state}`)}
      title={title}
    />
  );
}
