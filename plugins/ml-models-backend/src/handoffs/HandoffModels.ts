import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  MlModelEntity,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { isMlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { inChunks } from '../database/inChunks';
import type { ModelStore } from '../database/models/ModelStore';
import type { StoredModel } from '../database/models/StoredModel';

/** The two teams and the owner as a model names them. @internal */
export type DeclaredTeams = Pick<
  HandoffModel,
  'dataScienceRef' | 'engineeringRef' | 'ownerRef'
>;

/** A model as a handoff needs to know it, from the catalog and the inventory. @internal */
export interface HandoffModel {
  modelRef: string;
  title: string;
  /** Absent when the catalog has no such entity. */
  entity?: MlModelEntity;
  /** Absent when no registry has it. */
  model?: StoredModel;
  ownerRef?: string;
  dataScienceRef?: string;
  engineeringRef?: string;
  /** Absent when the entity does not say. */
  riskTier?: MlModelRiskTier;
  riskReason?: string;
  modelType?: string;
}

/**
 * Reads models for handoffs in the plugin's own name; who may see them is decided elsewhere.
 *
 * @internal
 */
export class HandoffModels {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #models: ModelStore;

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    models: ModelStore;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#models = options.models;
  }

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    models: ModelStore;
  }): HandoffModels {
    return new HandoffModels(options);
  }

  /** Throws `InputError` for a text that is no ref of a model. */
  async read(entityRef: string): Promise<HandoffModel> {
    const modelRef = toModelRef(entityRef);
    const [entity, models] = await Promise.all([
      this.#readEntity(modelRef),
      this.#models.findByEntityRefs([modelRef]),
    ]);
    const model = models.find(({ state }) => state !== 'removed');
    const spec = entity?.spec;
    return {
      modelRef,
      title:
        entity?.metadata.title ??
        entity?.metadata.name ??
        model?.name ??
        modelRef,
      entity,
      model,
      ...(entity && toDeclaredTeams(entity)),
      riskTier: toTier(spec?.riskTier),
      riskReason: toText(spec?.riskReason),
      modelType: toText(spec?.type),
    };
  }

  /** Those of the refs the catalog has, with the teams each names. */
  async findDeclared(
    refs: readonly string[],
  ): Promise<Map<string, DeclaredTeams>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Map<string, DeclaredTeams>();
    for (const chunk of inChunks([...new Set(refs)])) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: chunk,
          fields: ['kind', 'metadata.namespace', 'spec.owner', 'spec.teams'],
        },
        { credentials },
      );
      for (const [index, entity] of items.entries()) {
        if (entity) found.set(chunk[index], toDeclaredTeams(entity));
      }
    }
    return found;
  }

  async #readEntity(ref: string): Promise<MlModelEntity | undefined> {
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const entity = await this.#catalog.getEntityByRef(ref, { credentials });
      return entity && isMlModelEntity(entity) ? entity : undefined;
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not tell about the model, try again soon',
        error,
      );
    }
  }
}

/**
 * The ref in the one form it is stored in. Throws `InputError` for a text that is no ref of a model.
 *
 * @internal
 */
export function toModelRef(text: string, field: string = 'entityRef'): string {
  try {
    const ref = parseEntityRef(text, { defaultKind: 'MlModel' });
    if (ref.kind.toLocaleLowerCase('en-US') === 'mlmodel')
      return stringifyEntityRef(ref);
  } catch {
    // Told below.
  }
  throw new InputError(
    `Field '${field}' is no ref of a model: expected one like mlmodel:default/churn`,
  );
}

/**
 * The ref of a group in the one form it is stored in. Throws `InputError` for anything else.
 *
 * @internal
 */
export function toGroupRef(text: string, field: string): string {
  const ref = parseRef(text, 'Group', 'default');
  if (ref?.startsWith('group:')) return ref;
  throw new InputError(
    `Field '${field}' is no ref of a group: expected one like group:default/growth-science`,
  );
}

function toDeclaredTeams({ metadata, spec }: Entity): DeclaredTeams {
  const teams = spec?.teams as Record<string, unknown> | undefined;
  const namespace = metadata.namespace ?? 'default';
  return {
    dataScienceRef: parseRef(teams?.dataScience, 'Group', namespace),
    engineeringRef: parseRef(teams?.engineering, 'Group', namespace),
    ownerRef: parseRef(spec?.owner, 'Group', namespace),
  };
}

function parseRef(
  text: unknown,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}

function toTier(value: unknown): MlModelRiskTier | undefined {
  return value === 'low' || value === 'medium' || value === 'high'
    ? value
    : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
