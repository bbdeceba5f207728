import type {
  InventoryVersion,
  InventoryVersionDetails,
  Looked,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceVersions } from '@baton-ml/backstage-plugin-ml-models-node';
import type { StoredModel } from '../../database/models/StoredModel';
import type { StoredVersion } from '../../database/versions/StoredVersion';
import type { VersionStore } from '../../database/versions/VersionStore';
import { toVersionAnswer } from '../../inventory/toVersionAnswer';
import type { VersionDetailsService } from '../../inventory/VersionDetailsService';

/** Older ones than these are compared with nothing. */
const MOST_VERSIONS = 100;
const NOBODY: ReadonlyMap<string, string> = new Map();

/**
 * The versions of one registered model as collectors read them. Lives for one run: the list is read once.
 *
 * @internal
 */
export class InventoryEvidenceVersions implements EvidenceVersions {
  readonly #options: InventoryEvidenceVersionsOptions;
  #newest: Promise<StoredVersion[]> | undefined;

  private constructor(options: InventoryEvidenceVersionsOptions) {
    this.#options = options;
  }

  static create(
    options: InventoryEvidenceVersionsOptions,
  ): InventoryEvidenceVersions {
    return new InventoryEvidenceVersions(options);
  }

  /** The version with this id and everything known of it; `none` when it is not of this model. */
  async findById(id: string): Promise<Looked<InventoryVersionDetails>> {
    return this.#look(() => this.#options.versions.findById(id));
  }

  async find(label: string): Promise<Looked<InventoryVersionDetails>> {
    const { model, versions } = this.#options;
    // Asked for itself: the list ends, and what is older than its end is still there.
    return this.#look(async () => versions.findByLabel(model!.id, label));
  }

  async champion(): Promise<Looked<InventoryVersionDetails>> {
    const { model, pinnedVersionId, versions } = this.#options;
    const label = model?.productionVersion;
    return this.#look(async () => {
      if (label === undefined) return undefined;
      const champion = await versions.findByLabel(model!.id, label);
      return champion?.id === pinnedVersionId ? undefined : champion;
    });
  }

  async newest(): Promise<Looked<InventoryVersion[]>> {
    const { model } = this.#options;
    if (!model) return { state: 'unknown' };
    try {
      const versions = await this.#list();
      const value = versions.map(version =>
        toVersionAnswer(version, model, NOBODY),
      );
      return { state: 'found', value };
    } catch {
      return { state: 'unknown' };
    }
  }

  async #look(
    find: () => Promise<StoredVersion | undefined>,
  ): Promise<Looked<InventoryVersionDetails>> {
    const { details, model } = this.#options;
    if (!model) return { state: 'unknown' };
    try {
      const version = await find();
      if (!version || version.modelId !== model.id) return { state: 'none' };
      return {
        state: 'found',
        value: {
          ...toVersionAnswer(version, model, NOBODY),
          metrics: version.metrics,
          params: version.params,
          ...(await details.read(model, version)),
        },
      };
    } catch {
      return { state: 'unknown' };
    }
  }

  #list(): Promise<StoredVersion[]> {
    this.#newest ??= this.#options.versions.list(this.#options.model!.id, {
      order: 'newest',
      limit: MOST_VERSIONS,
    });
    return this.#newest;
  }
}

interface InventoryEvidenceVersionsOptions {
  details: VersionDetailsService;
  /** Absent when the model is in no registry. */
  model?: StoredModel;
  pinnedVersionId?: string;
  versions: VersionStore;
}
