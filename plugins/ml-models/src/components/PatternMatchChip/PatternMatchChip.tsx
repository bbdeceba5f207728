import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

type Match = OrganisationUnitSummary['pattern']['match'];

// A mismatch is advice and never a block, so nothing here is red.
const tones: Record<Match, StatusTone> = {
  match: 'positive',
  boundary: 'informative',
  mismatch: 'attention',
  undeclared: 'neutral',
  undetermined: 'neutral',
};

/**
 * Whether the declared pattern fits the size.
 *
 * @internal
 */
export function PatternMatchChip(props: { match: Match; title?: string }) {
  const { t } = useTranslate();
  return (
    <StatusChip
      tone={tones[props.match]}
      label={t(`patternMatch.${props.match}`)}
      title={props.title}
    />
  );
}
