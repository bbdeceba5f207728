import { ConflictError, InputError } from '@backstage/errors';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { ModelStore } from '../database/models/ModelStore';
import type { StoredModel } from '../database/models/StoredModel';
import type { VersionStore } from '../database/versions/VersionStore';
import type { PinnedVersion } from './PinnedVersion';
import { toPinned } from './toPinned';

/**
 * Finds versions of a handoff's model in the inventory.
 *
 * @internal
 */
export class HandoffVersions {
  readonly #models: ModelStore;
  readonly #versions: VersionStore;

  private constructor(options: HandoffVersionsOptions) {
    this.#models = options.models;
    this.#versions = options.versions;
  }

  static create(options: HandoffVersionsOptions): HandoffVersions {
    return new HandoffVersions(options);
  }

  /** Row of the inventory of a handoff's model, also after it was removed there. */
  async findModel(handoff: StoredHandoff): Promise<StoredModel | undefined> {
    const models = await this.#models.findByEntityRefs([handoff.modelRef]);
    const current = models.find(({ state }) => state !== 'removed');
    if (current || !handoff.modelId) return current;
    return this.#models.findById(handoff.modelId);
  }

  /** The version to move to: the one asked for, else the newest. Throws when it is not newer or not ready. */
  async findNewer(
    handoff: StoredHandoff,
    label: string | undefined,
  ): Promise<PinnedVersion> {
    const versions = this.#versions;
    const model = await this.findModel(handoff);
    const [wanted, pinned] = await Promise.all([
      model &&
        (label
          ? versions.findByLabel(model.id, label)
          : versions
              .list(model.id, { order: 'newest', status: 'ready', limit: 1 })
              .then(([newest]) => newest)),
      handoff.versionId ? versions.findById(handoff.versionId) : undefined,
    ]);
    if (!model || !wanted) {
      throw new InputError(
        label
          ? `Field 'version': the registry has no version '${label}' of ${handoff.modelRef}`
          : `The registry has no version of ${handoff.modelRef} to move to`,
      );
    }
    if (
      wanted.status !== 'ready' ||
      (pinned && wanted.orderKey <= pinned.orderKey)
    ) {
      throw new ConflictError(
        `Version ${wanted.label} is not a ready version newer than ${
          handoff.version || 'the pinned one'
        }`,
      );
    }
    return toPinned(wanted, model);
  }
}

interface HandoffVersionsOptions {
  models: ModelStore;
  versions: VersionStore;
}
