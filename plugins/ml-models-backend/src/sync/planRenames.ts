import type { KnownModel } from '../database/models/ModelSyncStore';
import {
  createModelPagePlan,
  type ModelPagePlan,
  planKnownModel,
} from './planModelPage';
import type { ListedModel } from './toModelFacts';

/**
 * Decides what records stand for whose name and stable id do not point to the same stored model. Asked when the
 * listing is at its end, because only then it is known which stored models have gone from under their names.
 *
 * @remarks
 *
 * A record is a stored model under another name when it alone carries the stable id, one stored model alone has it,
 * and the listing has nothing under that model's old name. A copied tag therefore moves nothing. What is not a rename
 * goes by its name, as everywhere else.
 *
 * @internal
 */
export function planRenames(
  undecided: readonly ListedModel[],
  known: ReadonlyMap<string, KnownModel>,
  isListed: (externalId: string) => boolean,
): ModelPagePlan {
  const renames = findRenames(undecided, known, isListed);
  const moved = new Set([...renames.values()].map(model => model.externalId));
  const plan = createModelPagePlan();
  for (const facts of undecided) {
    const renamed = renames.get(facts);
    const sameName = known.get(facts.externalId);
    if (renamed) {
      planKnownModel(plan, renamed, facts);
    } else if (sameName && !moved.has(sameName.externalId)) {
      planKnownModel(plan, sameName, facts);
    } else {
      plan.created.push(facts);
    }
  }
  return plan;
}

function findRenames(
  undecided: readonly ListedModel[],
  known: ReadonlyMap<string, KnownModel>,
  isListed: (externalId: string) => boolean,
): Map<ListedModel, KnownModel> {
  const holders = groupByStableId(known.values());
  const carriers = groupByStableId(undecided);
  const renames = new Map<ListedModel, KnownModel>();
  for (const [stableId, records] of carriers) {
    const [model, ...others] = holders.get(stableId) ?? [];
    const isPair = model && others.length === 0 && records.length === 1;
    if (!isPair || isListed(model.externalId)) continue;
    if (model.externalId !== records[0].externalId) {
      renames.set(records[0], model);
    }
  }
  // A name another stored model holds is free only when that model moves as well, which may hang on a third one.
  for (let isStable = false; !isStable; ) {
    const moved = new Set([...renames.values()].map(model => model.externalId));
    const blocked = [...renames.keys()].filter(
      ({ externalId }) => known.has(externalId) && !moved.has(externalId),
    );
    blocked.forEach(facts => renames.delete(facts));
    isStable = blocked.length === 0;
  }
  return renames;
}

function groupByStableId<T extends { stableId?: string }>(
  models: Iterable<T>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const model of models) {
    if (model.stableId === undefined) continue;
    const group = groups.get(model.stableId);
    if (group) group.push(model);
    else groups.set(model.stableId, [model]);
  }
  return groups;
}
