import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  type EvidenceResult,
  isMlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceRequest } from '@baton-ml/backstage-plugin-ml-models-node';
import type { ModelStore } from '../../database/models/ModelStore';
import type { VersionStore } from '../../database/versions/VersionStore';
import type { VersionDetailsService } from '../../inventory/VersionDetailsService';
import type { EntityLookup } from '../repository/EntityLookup';
import { RepositoryLocator } from '../repository/RepositoryLocator';
import { UrlReaderFiles } from '../repository/UrlReaderFiles';
import type { ScmClients } from '../scm/ScmClients';
import type { EvidenceRunner } from './EvidenceRunner';
import type { EvidenceSubject } from './EvidenceSubject';
import { InventoryEvidenceVersions } from './InventoryEvidenceVersions';
import { readPreviousSchemas } from './readPreviousSchemas';
import type { ServedVersions } from './ServedVersions';

/**
 * Collects evidence for one handoff: gathers what collectors are asked with and runs them. It writes nothing.
 *
 * @internal
 */
export class EvidenceCollection {
  readonly #options: EvidenceCollectionOptions;

  private constructor(options: EvidenceCollectionOptions) {
    this.#options = options;
  }

  static create(options: EvidenceCollectionOptions): EvidenceCollection {
    return new EvidenceCollection(options);
  }

  /** Items that some collector answers for. */
  get itemIds(): ReadonlySet<string> {
    return this.#options.runner.itemIds;
  }

  /**
   * The results for the wanted items. Whatever could not be reached makes results `unknown`; it throws for no source's
   * sake.
   */
  async collect(
    subject: EvidenceSubject,
    run: { itemIds: ReadonlySet<string>; now: Date; signal: AbortSignal },
  ): Promise<EvidenceResult[]> {
    return this.#options.runner.run(await this.#toRequest(subject, run));
  }

  async #toRequest(
    subject: EvidenceSubject,
    run: { itemIds: ReadonlySet<string>; now: Date; signal: AbortSignal },
  ): Promise<EvidenceRequest> {
    const { details, entities, models, scm, served, urlReader } = this.#options;
    const { modelId, versionId, ...facts } = subject;
    const [entity, model] = await Promise.all([
      this.#findEntity(subject.entityRef),
      modelId ? models.findById(modelId) : undefined,
    ]);
    const versions = InventoryEvidenceVersions.create({
      details,
      model,
      pinnedVersionId: versionId,
      versions: this.#options.versions,
    });
    const pinned = versionId ? await versions.findById(versionId) : undefined;
    const version = pinned?.state === 'found' ? pinned.value : undefined;
    const descriptor = entity && isMlModelEntity(entity) ? entity : undefined;
    const filesAt = (commit: string | undefined) =>
      UrlReaderFiles.create({
        locator: RepositoryLocator.create({
          commit,
          entity: descriptor,
          findEntity: async ref => (await entities.findAll([ref]))[0],
          scm,
          signal: run.signal,
        }),
        scm,
        signal: run.signal,
        urlReader,
      });
    const { previous } = facts;
    return {
      ...facts,
      ...run,
      entity: descriptor,
      version,
      previous: previous && {
        ...previous,
        schemas: await readPreviousSchemas({ previous, versions, filesAt }),
      },
      served: await served.find(subject),
      repository: filesAt(version?.code?.commit),
      versions,
    };
  }

  async #findEntity(ref: string): Promise<Entity | undefined> {
    try {
      return (await this.#options.entities.findAll([ref]))[0];
    } catch (error) {
      this.#options.logger.warn(
        `The catalog did not answer for ${ref}`,
        toError(error),
      );
      return undefined;
    }
  }
}

interface EvidenceCollectionOptions {
  details: VersionDetailsService;
  entities: EntityLookup;
  logger: LoggerService;
  models: ModelStore;
  runner: EvidenceRunner;
  scm: ScmClients;
  served: ServedVersions;
  urlReader: UrlReaderService;
  versions: VersionStore;
}
