import type { ModelCatalog, ModelDescriptor } from '../catalog/ModelCatalog';
import type { ClaimableModel, ClaimStore } from '../database/claims/ClaimStore';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { EventStore, NewEvent } from '../database/events/EventStore';
import { inChunks } from '../database/inChunks';
import type { EntityRefAssigner } from '../naming/EntityRefAssigner';

/** Actor of events the claim job writes. */
const CLAIMS_ACTOR = 'system:claims';
/** Models per transaction. */
const MODELS_PER_WRITE = 100;

/**
 * What a run of the claim job changed.
 *
 * @internal
 */
export interface ClaimOutcome {
  isChanged: boolean;
  /** Entities the catalog should process again, because a model stands behind them now or no longer does. */
  affectedRefs: string[];
}

interface Claim {
  claimedRef?: string;
  conflictingRefs: string[];
}

/**
 * Decides which descriptor stands for which registered model. The first one to claim a model keeps it for as long as
 * it names it; others are noted beside it. Only one run at a time, in the whole deployment.
 *
 * @internal
 */
export class ClaimService {
  readonly #catalog: ModelCatalog;
  readonly #claims: ClaimStore;
  readonly #events: EventStore;
  readonly #refs: EntityRefAssigner;
  readonly #transaction: Transact;

  private constructor(options: ClaimServiceOptions) {
    this.#catalog = options.catalog;
    this.#claims = options.claims;
    this.#events = options.events;
    this.#refs = options.refs;
    this.#transaction = options.transaction;
  }

  static create(options: ClaimServiceOptions): ClaimService {
    return new ClaimService(options);
  }

  /** `at` is the time of the run, ISO 8601. Throws when the catalog does not answer, and then changes nothing. */
  async run(at: string): Promise<ClaimOutcome> {
    const descriptors = await this.#catalog.listDescriptors();
    const settled = await this.#settleClaims(descriptors, at);
    const renamed = await this.#makeWay(descriptors, at);
    const present = new Set(descriptors.map(({ entityRef }) => entityRef));
    return {
      isChanged: settled.changed + renamed > 0,
      affectedRefs: settled.refs.filter(ref => present.has(ref)),
    };
  }

  /** Answers how many models changed, and refs of descriptors that gained or lost one. */
  async #settleClaims(
    descriptors: readonly ModelDescriptor[],
    at: string,
  ): Promise<{ changed: number; refs: string[] }> {
    const claimants = new Map<string, string[]>();
    for (const { entityRef, registry } of descriptors) {
      if (!registry) continue;
      const refs = claimants.get(toKey(registry)) ?? [];
      refs.push(entityRef);
      claimants.set(toKey(registry), refs);
    }
    const named = await this.#claims.findByRegistry(
      descriptors.flatMap(({ registry }) => registry ?? []),
    );
    const models = new Map(
      [...named, ...(await this.#claims.listClaimed())].map(model => [
        model.id,
        model,
      ]),
    );
    const changes = [...models.values()].flatMap(model => {
      const ids = [model.externalId, ...model.formerIds];
      const claim = toClaim(
        model,
        ids.flatMap(
          externalId => claimants.get(toKey({ ...model, externalId })) ?? [],
        ),
      );
      return isSame(model, claim) ? [] : [{ model, claim }];
    });
    for (const chunk of inChunks(changes, MODELS_PER_WRITE)) {
      await this.#transaction(async transaction => {
        for (const { model, claim } of chunk) {
          await this.#claims.setClaim(transaction, model, claim, at);
        }
        await this.#events.append(
          transaction,
          chunk.map(({ model, claim }) => toEvent(model, claim, at)),
        );
      });
    }
    const refs = changes.flatMap(({ model, claim }) =>
      model.claimedRef === claim.claimedRef
        ? []
        : [model.claimedRef, claim.claimedRef].filter(ref => ref !== undefined),
    );
    return { changed: changes.length, refs };
  }

  /** Gives models another ref whose own was taken by a descriptor that does not claim them. */
  async #makeWay(
    descriptors: readonly ModelDescriptor[],
    at: string,
  ): Promise<number> {
    const holders = await this.#claims.findByAssignedRefs(
      descriptors.map(({ entityRef }) => entityRef),
    );
    const displaced = holders.filter(model => !model.claimedRef);
    if (displaced.length === 0) return 0;
    const refs = await this.#refs.assign(displaced);
    await this.#transaction(async transaction => {
      for (const [index, model] of displaced.entries()) {
        await this.#claims.reassign(transaction, model, refs[index], at);
      }
      await this.#events.append(
        transaction,
        displaced.map((model, index) => ({
          at,
          type: 'model.entity-renamed',
          subject: `model:${model.id}`,
          actor: CLAIMS_ACTOR,
          before: { entityRef: model.assignedRef },
          after: { entityRef: refs[index] },
        })),
      );
    });
    return displaced.length;
  }
}

type Transact = <T>(
  writes: (transaction: DatabaseTransaction) => Promise<T>,
) => Promise<T>;

interface ClaimServiceOptions {
  catalog: ModelCatalog;
  claims: ClaimStore;
  events: EventStore;
  refs: EntityRefAssigner;
  transaction: Transact;
}

function toKey(model: { sourceId: string; externalId: string }): string {
  return JSON.stringify([model.sourceId, model.externalId]);
}

function toClaim(model: ClaimableModel, claimants: string[]): Claim {
  const refs = [...claimants].sort();
  const claimedRef =
    model.claimedRef && refs.includes(model.claimedRef)
      ? model.claimedRef
      : refs[0];
  return {
    claimedRef,
    conflictingRefs: refs.filter(ref => ref !== claimedRef),
  };
}

function isSame(model: ClaimableModel, claim: Claim): boolean {
  return (
    model.claimedRef === claim.claimedRef &&
    model.conflictingRefs.join(' ') === claim.conflictingRefs.join(' ')
  );
}

function toEvent(model: ClaimableModel, claim: Claim, at: string): NewEvent {
  const types = claim.claimedRef ? 'model.claimed' : 'model.unclaimed';
  return {
    at,
    type:
      model.claimedRef === claim.claimedRef ? 'model.claim-contested' : types,
    subject: `model:${model.id}`,
    actor: CLAIMS_ACTOR,
    before: {
      entityRef: model.claimedRef ?? model.assignedRef,
      conflictingRefs: model.conflictingRefs,
    },
    after: {
      entityRef: claim.claimedRef ?? model.assignedRef,
      conflictingRefs: claim.conflictingRefs,
    },
  };
}
