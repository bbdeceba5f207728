import type {
  HandoffState,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { StoredChecklist } from './handoffRows';
import type {
  StoredHandoff,
  StoredHandoffHead,
  StoredSideChoice,
} from './StoredHandoff';

/**
 * Which handoffs a list shows. What is absent does not matter.
 *
 * @internal
 */
export interface HandoffFilter {
  states?: readonly HandoffState[];
  tier?: MlModelRiskTier;
  /** Entity refs of groups; one of the two teams is among them. */
  teamRefs?: readonly string[];
  modelRef?: string;
  /** Entity refs of models the caller may see. */
  modelRefs?: readonly string[];
  /** Besides those of `modelRefs`: handoffs whose model is gone, all or those of the refs (teams, owner). */
  unlinkedToo?: { teamRefs?: readonly string[] };
  environment?: string;
  /** Who has to act next, and for which of the refs of the side that is so. */
  turnOf?: {
    dataScienceRefs: readonly string[];
    engineeringRefs: readonly string[];
    /** Owners that stand in where no data-science team is named. */
    ownerRefs: readonly string[];
    independent: boolean;
    /** Who it is; a side they chose on a handoff counts there. */
    personRef: string;
  };
  /** Whoever has to act next has had to since this moment or longer, ISO 8601. */
  waitingSince?: string;
  flag?:
    | 'overdue'
    | 'aging'
    | 'invalidated'
    | 'needs-owner'
    | 'unlinked'
    | 'stalled';
  /** Part of the title or ref, any case, or a number. */
  search?: string;
  /** From the permission framework. */
  permitted?: (builder: Knex.QueryBuilder) => void;
  /** Current time, ISO 8601; what is overdue and stalled depends on it. */
  now: string;
}

/**
 * How a list is ordered.
 *
 * @internal
 */
export type HandoffSort = 'changed' | 'age' | 'due' | 'model' | 'number';

/**
 * Handoffs, the checklists they keep and the sides people chose.
 *
 * @internal
 */
export interface HandoffStore {
  /** The next number; writers queue on it until the transaction ends. */
  nextNumber(transaction: DatabaseTransaction): Promise<number>;
  /** Throws `ConflictError` when another open handoff has the same key. */
  insert(
    transaction: DatabaseTransaction,
    handoff: StoredHandoff,
  ): Promise<void>;
  /** By id or number; undefined when there is none. */
  find(
    idOrNumber: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredHandoff | undefined>;
  /** Those of the ids the permission framework leaves. */
  selectPermitted(
    ids: readonly string[],
    permitted: (builder: Knex.QueryBuilder) => void,
  ): Promise<string[]>;
  findByIds(ids: readonly string[]): Promise<StoredHandoff[]>;
  /** The row under its lock: others who write the same handoff wait until the transaction ends. */
  lock(
    transaction: DatabaseTransaction,
    id: string,
  ): Promise<StoredHandoff | undefined>;
  /**
   * Changes the row if it has the revision and the state it was read with. Answers false when it does not. Throws
   * `ConflictError` when another open handoff has the same key.
   */
  update(
    transaction: DatabaseTransaction,
    read: Pick<StoredHandoff, 'id' | 'revision' | 'state'>,
    changes: Partial<StoredHandoff>,
  ): Promise<boolean>;
  list(query: {
    filter: HandoffFilter;
    sort: HandoffSort;
    /** Sort value and number of the last row of the page before. */
    after?: { value: string; number: number };
    limit: number;
  }): Promise<StoredHandoff[]>;
  count(filter: HandoffFilter): Promise<number>;
  countByState(filter: HandoffFilter): Promise<Map<HandoffState, number>>;
  /** Entity refs of the models of these handoffs, each once. */
  listModelRefs(filter: HandoffFilter): Promise<string[]>;
  /** Open handoffs of these models and the newest of each, in one read; newest first. */
  listForStatus(
    modelRefs: readonly string[],
    permitted?: (builder: Knex.QueryBuilder) => void,
  ): Promise<StoredHandoffHead[]>;
  /** All handoffs of a model and environment, newest first. */
  listOfModel(
    modelRef: string,
    environment?: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredHandoffHead[]>;
  /** All handoffs of several models, newest first. */
  listOfModels(modelRefs: readonly string[]): Promise<StoredHandoffHead[]>;
  /** Handoffs of one version, newest first. */
  listOfVersion(key: {
    modelRef: string;
    environment: string;
    version: string;
  }): Promise<StoredHandoff[]>;
  /** Entity refs of the teams of open handoffs. */
  listTeams(): Promise<Set<string>>;
  /** Handoffs a job has to look at, in the order of their numbers. */
  listWatched(after: number, limit: number): Promise<StoredHandoff[]>;
  /** State of the newest open handoff per model: of all models, of those changed since, or of these. */
  listLabels(only?: {
    since?: string;
    modelRefs?: readonly string[];
  }): Promise<Array<{ modelRef: string; state?: HandoffState }>>;
  /** Keeps a checklist, once per content. */
  keepChecklist(
    transaction: DatabaseTransaction,
    checklist: StoredChecklist,
    at: string,
  ): Promise<void>;
  findChecklist(
    hash: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredChecklist | undefined>;
  listSideChoices(
    handoffId: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredSideChoice[]>;
  /** Keeps the first choice; a second one is ignored. */
  chooseSide(
    transaction: DatabaseTransaction,
    choice: StoredSideChoice & { handoffId: string; at: string },
  ): Promise<void>;
}
