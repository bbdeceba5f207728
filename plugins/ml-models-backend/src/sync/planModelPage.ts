import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import type { KnownModel } from '../database/models/ModelSyncStore';
import type { ModelInSync } from './ModelInSync';
import { type ListedModel, toModelFacts } from './toModelFacts';

/**
 * A stored model beside what the listing says of it now.
 *
 * @internal
 */
export interface ComparedModel {
  known: KnownModel;
  facts: ListedModel;
}

/**
 * What one page of a listing asks to be written.
 *
 * @internal
 */
export interface ModelPagePlan {
  created: ListedModel[];
  /** Another fingerprint than the stored one. */
  changed: ComparedModel[];
  /** The same fingerprint and another time: something below the model may have changed. */
  touched: ComparedModel[];
  /** Were absent or removed. */
  returned: KnownModel[];
  /** Known models the registry lists under another id than before. */
  renamed: ComparedModel[];
  /** Records whose name and stable id may mean different models; the whole listing has to be known to tell. */
  undecided: ListedModel[];
  /** Stored models on the page, whether anything has to be written for them or not. */
  seen: ModelInSync[];
  /** Records that cannot be stored. */
  skipped: number;
}

/**
 * A plan of nothing.
 *
 * @internal
 */
export function createModelPagePlan(): ModelPagePlan {
  return {
    created: [],
    changed: [],
    touched: [],
    returned: [],
    renamed: [],
    undecided: [],
    seen: [],
    skipped: 0,
  };
}

/**
 * Compares a page with what is stored. A model a registry lists twice counts the first time.
 *
 * @internal
 */
export function planModelPage(
  page: readonly RegisteredModelRecord[],
  stored: {
    known: ReadonlyMap<string, KnownModel>;
    /** Of all known models. */
    stableIds: ReadonlySet<string>;
  },
  isListed: (externalId: string) => boolean,
): ModelPagePlan {
  const plan = createModelPagePlan();
  const onPage = new Set<string>();
  for (const record of page) {
    const facts = toModelFacts(record);
    if (!facts) plan.skipped += 1;
    if (!facts || onPage.has(facts.externalId) || isListed(facts.externalId)) {
      continue;
    }
    onPage.add(facts.externalId);
    const model = stored.known.get(facts.externalId);
    if (isUndecided(facts, model, stored.stableIds)) plan.undecided.push(facts);
    else if (model) planKnownModel(plan, model, facts);
    else plan.created.push(facts);
  }
  return plan;
}

function isUndecided(
  facts: ListedModel,
  model: KnownModel | undefined,
  stableIds: ReadonlySet<string>,
): boolean {
  if (facts.stableId === model?.stableId) return false;
  // Another model may have taken the name over, or this one may have had another name.
  return (
    model?.stableId !== undefined ||
    (facts.stableId !== undefined && stableIds.has(facts.stableId))
  );
}

/**
 * Adds what a record of a known model asks to be written.
 *
 * @internal
 */
export function planKnownModel(
  plan: ModelPagePlan,
  known: KnownModel,
  facts: ListedModel,
): void {
  const isChanged =
    known.fingerprint !== facts.fingerprint || known.state === 'removed';
  const isTouched = !isChanged && known.updatedAt !== facts.updatedAt;
  if (isChanged) plan.changed.push({ known, facts });
  if (isTouched) plan.touched.push({ known, facts });
  if (known.state !== 'present') plan.returned.push(known);
  if (known.externalId !== facts.externalId) {
    plan.renamed.push({ known, facts });
  }
  plan.seen.push({
    id: known.id,
    externalId: facts.externalId,
    entityRef: known.entityRef,
    aliases: facts.aliases,
    versionsDue: known.versionsDue || isChanged || isTouched,
    versionsKnown: known.versionsKnown,
    versionCount: known.versionCount,
  });
}
