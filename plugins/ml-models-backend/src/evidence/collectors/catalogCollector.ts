import {
  type Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { JudgesOnCall } from '../JudgesOnCall';
import type { EntityLookup } from '../repository/EntityLookup';
import { judgeOnCall } from './judgeOnCall';
import { judgeRows, namesOf } from './judgeRows';
import { toEntityRef } from './toEntityRef';

const ITEMS = [
  'data-lineage',
  'gov-risk-tier',
  'ops-oncall',
  'ops-decommission',
];
const TIERS = ['low', 'medium', 'high'];
/**
 * What the catalog knows of the model.
 *
 * @remarks
 * - `data-lineage`: everything in `spec.dependsOn` exists and has an owner that exists, else fail. Nothing listed: manual.
 * - `gov-risk-tier`: `spec.riskTier` and `spec.riskReason` are set and the tier is not above that of the handoff, else fail.
 * - `ops-oncall`: the model, its production component or its owner carries an on-call annotation, else fail. Where the
 *   pager can be asked, or somebody attested it, both sides take part, else fail; what the pager does not tell is unknown.
 *   Otherwise who is in the rotation is for people to check.
 * - `ops-decommission`: shows who depends on the model (manual).
 *
 * When the catalog does not answer: unknown.
 *
 * @internal
 */
export function createCatalogCollector(options: {
  entities: EntityLookup;
  onCall?: JudgesOnCall;
}): EvidenceCollector {
  const { entities: lookup } = options;
  return {
    id: 'catalog',
    itemIds: ITEMS,
    async collect(request) {
      const { entity, entityRef } = request;
      if (!entity) {
        return ITEMS.map(itemId => ({
          itemId,
          check: 'unknown',
          message: `${entityRef} could not be read from the catalog.`,
          source: { label: entityRef },
          inputs: { entityRef, state: 'unknown' },
        }));
      }
      return [
        await orUnknown('data-lineage', () => judgeLineage(lookup, request)),
        judgeTier(request),
        await orUnknown('ops-oncall', () => judgeOnCall(options, request)),
        showConsumers(request),
      ];
    },
  };
}

/** What needs no further look at the catalog is told also when it goes down in between. */
async function orUnknown(
  itemId: string,
  judge: () => Promise<EvidenceFinding>,
): Promise<EvidenceFinding> {
  try {
    return await judge();
  } catch (error) {
    return {
      itemId,
      check: 'unknown',
      message: `The catalog did not answer: ${toError(error).message}.`,
      source: { label: 'Catalog' },
      inputs: { state: 'unknown' },
    };
  }
}

async function judgeLineage(
  lookup: EntityLookup,
  request: EvidenceRequest,
): Promise<EvidenceFinding> {
  const { entity } = request;
  const refs = (entity!.spec.dependsOn ?? []).map(text =>
    toEntityRef(text, 'Resource', entity!),
  );
  const source = { label: 'spec.dependsOn' };
  const base = { itemId: 'data-lineage', source, live: true };
  if (refs.length === 0) {
    const message = 'The model names no data in spec.dependsOn.';
    return { ...base, check: 'manual', message, inputs: { refs } };
  }
  const entities = await lookup.findAll(refs);
  const owners = entities.map(each => ownerOf(each));
  const known = await lookup.findAll(owners.flatMap(ref => ref ?? []));
  const existing = new Set(
    known.flatMap(each => (each ? stringifyEntityRef(each) : [])),
  );
  const rows = refs.map<EvidenceComparison>((name, index) => {
    const owner = owners[index];
    if (!entities[index]) {
      return { name, result: 'fail', note: 'It is not in the catalog.' };
    }
    if (!owner) return { name, result: 'fail', note: 'It has no owner.' };
    return existing.has(owner)
      ? { name, value: owner, result: 'pass' }
      : {
          name,
          value: owner,
          result: 'fail',
          note: 'Its owner is not in the catalog.',
        };
  });
  const judged = judgeRows(rows);
  const message =
    judged.check === 'pass'
      ? `Every dependency exists and has an owner (${rows.length}).`
      : `Missing, or without an owner: ${namesOf(rows, 'fail')}.`;
  return { ...base, ...judged, message, inputs: { rows } };
}

function judgeTier({ entity, riskTier }: EvidenceRequest): EvidenceFinding {
  const { riskReason, riskTier: declared } = entity!.spec;
  const base = {
    itemId: 'gov-risk-tier',
    source: { label: 'spec.riskTier' },
    value: declared,
    threshold: riskTier,
    inputs: { declared, riskReason, riskTier },
    live: true,
  };
  const missing = [
    declared ? undefined : 'spec.riskTier',
    riskReason?.trim() ? undefined : 'spec.riskReason',
  ].filter(each => each !== undefined);
  if (missing.length > 0) {
    const message = `The model does not say ${missing.join(' and ')}.`;
    return { ...base, check: 'fail', message };
  }
  if (TIERS.indexOf(declared!) > TIERS.indexOf(riskTier)) {
    const message = `The model says ${declared}, the handoff asks only what ${riskTier} tier asks.`;
    return { ...base, check: 'fail', message };
  }
  return { ...base, check: 'pass', message: `${declared}: ${riskReason}` };
}

function showConsumers({ entity }: EvidenceRequest): EvidenceFinding {
  const consumers = (entity!.relations ?? [])
    .filter(({ type }) => type === RELATION_DEPENDENCY_OF)
    .map(({ targetRef }) => targetRef)
    .sort();
  const shown = consumers.slice(0, 5).join(', ');
  return {
    itemId: 'ops-decommission',
    check: 'manual',
    message: consumers.length
      ? `Known consumers (${consumers.length}): ${shown}.`
      : 'No entity of the catalog depends on the model.',
    value: consumers.slice(0, 20).join(', '),
    source: { label: 'Relations in the catalog' },
    comparisons: consumers.map(name => ({ name, result: 'info' })),
    inputs: { consumers },
    live: true,
  };
}

function ownerOf(entity: Entity | undefined): string | undefined {
  const relation = entity?.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  if (relation) return relation.targetRef;
  const owner = entity?.spec?.owner;
  return typeof owner === 'string'
    ? toEntityRef(owner, 'Group', entity!)
    : undefined;
}
