import { compareThresholds } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  HandoffThreshold,
  HandoffTimelineEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Translate } from '../../../messages/Translate';
import { formatThreshold } from '../design/formatThreshold';
import { nameInRef } from '../item/nameInRef';

type Values = Record<string, unknown>;

const toText = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : undefined;
const toName = (value: unknown) => {
  const ref = toText(value);
  return ref && nameInRef(ref);
};
const toThresholds = (value: unknown): HandoffThreshold[] =>
  Array.isArray(value) ? value : [];
const TIERS = ['low', 'medium', 'high'] as const;

/**
 * What an event changed, from what to what, one line each; nothing for events that say it all by themselves.
 *
 * @internal
 */
export function describeChanges(
  entry: HandoffTimelineEntry,
  t: Translate,
): string[] {
  const details = entry.details as
    | { before?: Values; after?: Values }
    | undefined;
  const { before = {}, after = {} } = details ?? {};
  const line = (
    what: string,
    from: string | undefined,
    to: string | undefined,
  ) =>
    from === to
      ? []
      : [
          t('handoffTimeline.change', {
            what,
            from: from ?? t('handoffTimeline.nothing'),
            to: to ?? t('handoffTimeline.nothing'),
          }),
        ];
  const toTier = (value: unknown) => {
    const tier = TIERS.find(name => name === value);
    return tier && t(`riskTier.${tier}`);
  };
  switch (entry.type) {
    case 'handoff.tier-changed':
      return line(
        t('handoffSigning.tier'),
        toTier(before.riskTier),
        toTier(after.riskTier),
      );
    case 'handoff.teams-reassigned':
      return [
        ...line(
          t('team.dataScience'),
          toName(before.dataScience),
          toName(after.dataScience),
        ),
        ...line(
          t('team.engineering'),
          toName(before.engineering),
          toName(after.engineering),
        ),
      ];
    case 'handoff.version-pinned':
      return line(
        t('handoffSigning.version'),
        toText(before.version),
        toText(after.version),
      );
    case 'handoff.relinked':
      return line(
        t('handoffSigning.model'),
        toText(before.entityRef),
        toText(after.entityRef),
      );
    case 'handoff.checklist-upgraded':
      return line(
        t('handoffSigning.checklist'),
        toText(before.checklist)?.replace('@', ' '),
        toText(after.checklist)?.replace('@', ' '),
      );
    case 'handoff.thresholds-set':
      return compareThresholds(
        toThresholds(before.thresholds),
        toThresholds(after.thresholds),
      ).map(({ agreed, present }) =>
        t('handoffTimeline.change', {
          what: t('handoffSigning.thresholds'),
          from: agreed
            ? formatThreshold(agreed, t)
            : t('handoffTimeline.nothing'),
          to: present
            ? formatThreshold(present, t)
            : t('handoffTimeline.nothing'),
        }),
      );
    default:
      return [];
  }
}
