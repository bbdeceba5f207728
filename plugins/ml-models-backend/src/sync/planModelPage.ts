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
  /** Stored models on the page, whether anything has to be written for them or not. */
  seen: ModelInSync[];
  /** Records that cannot be stored. */
  skipped: number;
}

/**
 * Compares a page with what is stored. A model a registry lists twice counts the first time.
 *
 * @internal
 */
export function planModelPage(
  page: readonly RegisteredModelRecord[],
  known: ReadonlyMap<string, KnownModel>,
  isListed: (externalId: string) => boolean,
): ModelPagePlan {
  const plan: ModelPagePlan = {
    created: [],
    changed: [],
    touched: [],
    returned: [],
    seen: [],
    skipped: 0,
  };
  const onPage = new Set<string>();
  for (const record of page) {
    const facts = toModelFacts(record);
    if (!facts) plan.skipped += 1;
    if (!facts || onPage.has(facts.externalId) || isListed(facts.externalId)) {
      continue;
    }
    onPage.add(facts.externalId);
    const model = known.get(facts.externalId);
    if (model) planKnownModel(plan, model, facts);
    else plan.created.push(facts);
  }
  return plan;
}

function planKnownModel(
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
  plan.seen.push({
    id: known.id,
    externalId: known.externalId,
    entityRef: known.entityRef,
    aliases: facts.aliases,
    versionsDue: known.versionsDue || isChanged || isTouched,
    versionsKnown: known.versionsKnown,
    versionCount: known.versionCount,
  });
}
