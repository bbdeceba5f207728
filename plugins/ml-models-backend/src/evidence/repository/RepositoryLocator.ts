import {
  type Entity,
  getEntitySourceLocation,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  RepositoryFiles,
  RepositoryLocation,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { ScmClients } from '../scm/ScmClients';

/** A full hash; anything else could be read as a branch, and would go into an address. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** An answer of {@link RepositoryLocator.locate}. @internal */
export type LocatedRepository = Awaited<ReturnType<RepositoryFiles['locate']>>;

/**
 * Finds the two repositories of a model: the experiment's through `spec.source.experiment`, else the model's own
 * source location, at the commit of the pinned version; the production one through `spec.source.production`, at the
 * newest commit of its branch.
 *
 * @internal
 */
export class RepositoryLocator {
  readonly #options: RepositoryLocatorOptions;

  private constructor(options: RepositoryLocatorOptions) {
    this.#options = options;
  }

  static create(options: RepositoryLocatorOptions): RepositoryLocator {
    return new RepositoryLocator(options);
  }

  /** Never throws. */
  async locate(side: RepositorySide): Promise<LocatedRepository> {
    const { entity } = this.#options;
    if (!entity)
      return unknown('The model could not be read from the catalog.');
    try {
      const holder = await this.#findHolder(side, entity);
      return 'state' in holder ? holder : await this.#locate(side, holder);
    } catch (error) {
      return unknown(toError(error).message);
    }
  }

  async #findHolder(
    side: RepositorySide,
    entity: MlModelEntity,
  ): Promise<Holder | LocatedRepository> {
    const text = entity.spec.source?.[side];
    if (!text) {
      return side === 'experiment'
        ? { entity }
        : none('The model names no component in spec.source.production yet.');
    }
    const componentRef = stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'Component',
        defaultNamespace: entity.metadata.namespace,
      }),
    );
    const component = await this.#options.findEntity(componentRef);
    return component
      ? { entity: component, componentRef }
      : none(`${componentRef} is not in the catalog.`);
  }

  async #locate(
    side: RepositorySide,
    holder: Holder,
  ): Promise<LocatedRepository> {
    const { commit: pinned, scm, signal } = this.#options;
    const { componentRef } = holder;
    const url = sourceUrlOf(holder.entity);
    if (!url) {
      const name = componentRef ?? 'The model';
      return none(`${name} has no source location that is an address.`);
    }
    const repository = scm.parse(url);
    const client = repository && (await scm.connect(repository));
    if (!client) return found({ url, componentRef });

    const wanted =
      side === 'experiment' && pinned && COMMIT.test(pinned)
        ? pinned
        : undefined;
    const branch = repository.ref ?? 'HEAD';
    const commit = await client.findCommit(wanted ?? branch, signal);
    if (commit) return found({ url, componentRef, commit });
    // Hosts hide what one may not see, so a repository we do not see says nothing about its commits.
    if (wanted && (await client.findCommit(branch, signal))) {
      return found({ url, componentRef, missingCommit: wanted });
    }
    return unknown(
      `${repository.webUrl} cannot be seen with the configured credentials.`,
    );
  }
}

interface RepositoryLocatorOptions {
  /** Commit of the pinned version. */
  commit?: string;
  /** The model. */
  entity?: MlModelEntity;
  /** Throws when the catalog does not answer. */
  findEntity(ref: string): Promise<Entity | undefined>;
  scm: ScmClients;
  signal: AbortSignal;
}

interface Holder {
  entity: Entity;
  componentRef?: string;
}

function sourceUrlOf(entity: Entity): string | undefined {
  try {
    const { type, target } = getEntitySourceLocation(entity);
    return type === 'url' && /^https?:\/\//.test(target) ? target : undefined;
  } catch {
    return undefined;
  }
}

function found(value: RepositoryLocation): LocatedRepository {
  return { state: 'found', value };
}

function none(reason: string): LocatedRepository {
  return { state: 'none', reason };
}

function unknown(reason: string): LocatedRepository {
  return { state: 'unknown', reason };
}
