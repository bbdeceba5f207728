import { ANNOTATION_ON_CALL_URL } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { JudgesOnCall } from '../JudgesOnCall';
import type { EntityLookup } from '../repository/EntityLookup';
import { toEntityRef } from './toEntityRef';

/** Annotations of the common pagers beside our own. */
const ON_CALL_ANNOTATIONS = [
  ANNOTATION_ON_CALL_URL,
  'pagerduty.com/integration-key',
  'pagerduty.com/service-id',
  'opsgenie.com/component-selector',
  'opsgenie.com/team',
  'splunk.com/on-call-team',
  'splunk.com/on-call-routing-key',
  'grafana.com/on-call-team-name',
];

/** What counts for the item, by what is known of the rotation. */
const CHECKS = {
  shared: 'pass',
  'not-shared': 'fail',
  none: 'fail',
  unknown: 'unknown',
  configured: 'unknown',
} as const;

/**
 * Whether a rotation exists and holds data scientists and engineers, as far as the pager or a person's word tells.
 *
 * @internal
 */
export async function judgeOnCall(
  sources: { entities: EntityLookup; onCall?: JudgesOnCall },
  request: EvidenceRequest,
): Promise<EvidenceFinding> {
  const { entityRef, now, signal } = request;
  const found = await findAnnotation(sources.entities, request);
  const cover = await sources.onCall?.judge(entityRef, { now, signal });
  const base = { itemId: 'ops-oncall', live: true };
  // Without a pager that knows the rotation, and without anybody's word, only that it exists is known.
  if (cover && (cover.isAsked || cover.state !== 'configured')) {
    return {
      ...base,
      inputs: { found, state: cover.state },
      value: found?.[0],
      check: CHECKS[cover.state],
      message: cover.text,
      source: { label: found?.[0] ?? 'Rotation', url: cover.url },
      links: cover.url ? [{ title: 'On call', url: cover.url }] : undefined,
    };
  }
  if (!found && !cover) {
    return {
      ...base,
      inputs: { found },
      check: 'fail',
      message: `Neither the model nor its production component carries ${ANNOTATION_ON_CALL_URL} or the annotation of a pager.`,
      source: { label: 'Annotations' },
    };
  }
  const url = [found?.[1], cover?.url].find(
    text => text !== undefined && /^https?:\/\//.test(text),
  );
  return {
    ...base,
    inputs: { found },
    value: found?.[0],
    check: 'pass',
    message:
      'A rotation is annotated; whether both sides take part is for people to check.',
    source: { label: found?.[0] ?? 'Rotation of the owner', url },
    links: url ? [{ title: 'On call', url }] : undefined,
  };
}

async function findAnnotation(
  lookup: EntityLookup,
  request: EvidenceRequest,
): Promise<[string, string] | undefined> {
  const entity = request.entity!;
  const text = entity.spec.source?.production;
  const production = text
    ? (await lookup.findAll([toEntityRef(text, 'Component', entity)]))[0]
    : undefined;
  return [entity, production]
    .flatMap(each => Object.entries(each?.metadata.annotations ?? {}))
    .find(([key, value]) => ON_CALL_ANNOTATIONS.includes(key) && value);
}
