import type { Knex } from 'knex';
import type { DatabaseTransaction } from './DatabaseTransaction';
import { DatabaseAliasStore } from './aliases/DatabaseAliasStore';
import { DatabaseClaimStore } from './claims/DatabaseClaimStore';
import { DatabaseEvidenceAgeStore } from './evidence/DatabaseEvidenceAgeStore';
import { DatabaseEventStore } from './events/DatabaseEventStore';
import { DatabaseDeploymentStore } from './handoffs/DatabaseDeploymentStore';
import { DatabaseDesignReviewStore } from './handoffs/DatabaseDesignReviewStore';
import { DatabaseHandoffCommentStore } from './handoffs/DatabaseHandoffCommentStore';
import { DatabaseHandoffContentStore } from './handoffs/DatabaseHandoffContentStore';
import { DatabaseHandoffStore } from './handoffs/DatabaseHandoffStore';
import { DatabaseIdempotencyStore } from './handoffs/DatabaseIdempotencyStore';
import { DatabaseDigestStore } from './models/DatabaseDigestStore';
import { DatabaseModelStore } from './models/DatabaseModelStore';
import { DatabaseModelSyncStore } from './models/DatabaseModelSyncStore';
import { DatabaseAllocationStore } from './organisation/DatabaseAllocationStore';
import { DatabaseAttestationStore } from './organisation/DatabaseAttestationStore';
import { DatabaseCapacityStore } from './organisation/DatabaseCapacityStore';
import { DatabaseReminderStore } from './organisation/DatabaseReminderStore';
import { DatabaseReviewStore } from './organisation/DatabaseReviewStore';
import { DatabaseRotationStore } from './organisation/DatabaseRotationStore';
import { DatabaseSnapshotStore } from './organisation/DatabaseSnapshotStore';
import { DatabaseSourceRunStore } from './sources/DatabaseSourceRunStore';
import { DatabaseSourceStore } from './sources/DatabaseSourceStore';
import { DatabaseVersionStore } from './versions/DatabaseVersionStore';
import { DatabaseVersionSyncStore } from './versions/DatabaseVersionSyncStore';

/**
 * Every store over one database.
 *
 * @internal
 */
export function createStores(options: {
  knex: Knex;
  /** Metrics that are stored as rows as well. */
  keyMetrics: readonly string[];
}) {
  const { knex } = options;
  const shared = {
    aliases: DatabaseAliasStore.create(options),
    events: DatabaseEventStore.create(options),
    runs: DatabaseSourceRunStore.create(options),
    sources: DatabaseSourceStore.create(options),
    transaction: <T>(
      writes: (transaction: DatabaseTransaction) => Promise<T>,
    ): Promise<T> => knex.transaction(writes),
  };
  return {
    ...shared,
    claims: DatabaseClaimStore.create(options),
    organisation: {
      allocations: DatabaseAllocationStore.create(options),
      attestations: DatabaseAttestationStore.create(options),
      capacity: DatabaseCapacityStore.create(options),
      reminders: DatabaseReminderStore.create(options),
      reviews: DatabaseReviewStore.create(options),
      rotations: DatabaseRotationStore.create(options),
      snapshots: DatabaseSnapshotStore.create(options),
    },
    models: DatabaseModelStore.create(options),
    versions: DatabaseVersionStore.create(options),
    /** What handoffs live in. */
    handoffs: {
      comments: DatabaseHandoffCommentStore.create(options),
      content: DatabaseHandoffContentStore.create(options),
      deployments: DatabaseDeploymentStore.create(options),
      designReviews: DatabaseDesignReviewStore.create(options),
      evidenceAges: DatabaseEvidenceAgeStore.create(options),
      handoffs: DatabaseHandoffStore.create(options),
      idempotency: DatabaseIdempotencyStore.create(options),
    },
    /** Where a sync writes. */
    sync: {
      ...shared,
      digests: DatabaseDigestStore.create(options),
      models: DatabaseModelSyncStore.create(options),
      versions: DatabaseVersionSyncStore.create(options),
    },
  };
}
