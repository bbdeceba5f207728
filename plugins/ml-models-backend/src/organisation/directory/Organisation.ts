import { parseEntityRef } from '@backstage/catalog-model';
import {
  findUnits,
  type OrganisationDirectory,
  type UnitForest,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationEntities,
  ReadGroup,
  ReadModel,
  ReadSystem,
  RotationNames,
} from './OrganisationEntities';

/** An entity as answers name it. @internal */
export interface NamedEntity {
  ref: string;
  title: string;
  email?: string;
  exists: boolean;
}

/** Where the rotation of a model was found. @internal */
export interface FoundRotation extends RotationNames {
  fromRef: string;
}

/**
 * The organisation at one moment, indexed for questions. It never changes; a newer one replaces it.
 *
 * @internal
 */
export class Organisation {
  readonly asOf: string;
  /** In words why older memberships are shown. */
  readonly stale: string | undefined;
  readonly directory: OrganisationDirectory;
  readonly forest: UnitForest;
  readonly models: readonly ReadModel[];
  readonly systems: readonly ReadSystem[];
  readonly #entities: OrganisationEntities;
  readonly #groups: Map<string, ReadGroup>;
  readonly #titles = new Map<string, string>();
  readonly #usersByEmail = new Map<string, string>();
  readonly #models: Map<string, ReadModel>;
  readonly #systems: Map<string, ReadSystem>;
  readonly #criticalBy = new Map<string, string>();
  readonly #modelsOfGroup = new Map<string, Set<ReadModel>>();
  readonly #modelsOfSystem = new Map<string, ReadModel[]>();
  readonly #tooling = new Map<string, string[]>();
  readonly #remembered = new Map<string, unknown>();

  static create(entities: OrganisationEntities): Organisation {
    return new Organisation(entities, undefined);
  }

  private constructor(
    entities: OrganisationEntities,
    stale: string | undefined,
  ) {
    this.#entities = entities;
    this.asOf = entities.asOf;
    this.stale = stale;
    const { directory, groups, users } = entities.memberships;
    this.directory = directory;
    this.forest = findUnits(
      this.directory,
      groups.filter(group => group.isUnit).map(group => group.ref),
    );
    this.models = entities.models;
    this.systems = entities.systems;
    this.#groups = new Map(groups.map(group => [group.ref, group]));
    this.#models = new Map(entities.models.map(model => [model.ref, model]));
    this.#systems = new Map(
      entities.systems.map(system => [system.ref, system]),
    );
    for (const { ref, title } of [
      ...groups,
      ...users,
      ...entities.systems,
      ...entities.models,
      ...entities.templates,
      ...entities.domains,
    ]) {
      this.#titles.set(ref, title);
    }
    for (const { ref, email } of users) {
      if (email) this.#usersByEmail.set(email, ref);
    }
    this.#indexModels();
    this.#indexTooling();
    this.#indexCriticality();
  }

  /** The same organisation, marked as older than it should be. */
  withStale(reason: string): Organisation {
    return new Organisation(this.#entities, reason);
  }

  /** Refs of everything that answers may name and a caller may not be allowed to read. */
  refs(): string[] {
    return [...this.#titles.keys()];
  }

  /** Whether the catalog has it, as far as the organisation looks. */
  has(ref: string): boolean {
    return this.#titles.has(ref);
  }

  /** What is computed from nothing but this organisation is computed once. */
  remember<T>(key: string, compute: () => T): T {
    if (!this.#remembered.has(key)) this.#remembered.set(key, compute());
    return this.#remembered.get(key) as T;
  }

  group(ref: string): ReadGroup | undefined {
    return this.#groups.get(ref);
  }

  model(ref: string): ReadModel | undefined {
    return this.#models.get(ref);
  }

  system(ref: string): ReadSystem | undefined {
    return this.#systems.get(ref);
  }

  unitRefs(): string[] {
    return [...this.forest.groupsOf.keys()];
  }

  /** Units a group is in, the nearest first. */
  unitsOf(groupRef: string | undefined): string[] {
    return (groupRef && this.forest.unitsOf.get(groupRef)) || [];
  }

  userByEmail(email: string): string | undefined {
    return this.#usersByEmail.get(email.toLocaleLowerCase('en-US'));
  }

  /** Models that a group develops, operates or owns. */
  modelsOf(groupRef: string): ReadonlySet<ReadModel> {
    return this.#modelsOfGroup.get(groupRef) ?? new Set();
  }

  modelsOfSystem(systemRef: string): readonly ReadModel[] {
    return this.#modelsOfSystem.get(systemRef) ?? [];
  }

  /** What a group owns that makes it a platform team: templates and systems of the type platform, refs. */
  toolingOf(groupRef: string): readonly string[] {
    return this.#tooling.get(groupRef) ?? [];
  }

  /** Ref of the system or domain that calls a system critical. */
  criticalBy(systemRef: string): string | undefined {
    return this.#criticalBy.get(systemRef);
  }

  /** The rotation on a model, else on its serving component, else on its owner group. */
  rotationOf(model: ReadModel): FoundRotation | undefined {
    const candidates: Array<[string | undefined, RotationNames | undefined]> = [
      [model.ref, model.rotation],
      [
        model.servingRef,
        model.servingRef
          ? this.#entities.servingRotations.get(model.servingRef)
          : undefined,
      ],
      [
        model.ownerRef,
        model.ownerRef ? this.#groups.get(model.ownerRef)?.rotation : undefined,
      ],
    ];
    for (const [fromRef, names] of candidates) {
      const isNamed =
        names && (names.url || Object.keys(names.pager).length > 0);
      if (fromRef && isNamed) {
        return {
          ...names,
          hours: names.hours ?? model.rotation.hours,
          fromRef,
        };
      }
    }
    return undefined;
  }

  /** How answers name an entity; a ref that leads nowhere keeps its name. */
  name(ref: string): NamedEntity {
    const title = this.#titles.get(ref);
    const email = this.#groups.get(ref)?.email;
    return {
      ref,
      title: title ?? nameOf(ref),
      ...(email ? { email } : {}),
      exists: title !== undefined,
    };
  }

  #indexModels(): void {
    for (const model of this.models) {
      for (const ref of [
        model.scienceRef,
        model.engineeringRef,
        model.ownerRef,
      ]) {
        if (!ref) continue;
        const models = this.#modelsOfGroup.get(ref) ?? new Set();
        this.#modelsOfGroup.set(ref, models.add(model));
      }
      if (model.systemRef) {
        const models = this.#modelsOfSystem.get(model.systemRef) ?? [];
        models.push(model);
        this.#modelsOfSystem.set(model.systemRef, models);
      }
    }
  }

  #indexTooling(): void {
    for (const { ref, ownerRef } of [
      ...this.#entities.templates,
      ...this.systems.filter(system => system.isPlatform),
    ]) {
      if (!ownerRef) continue;
      const tooling = this.#tooling.get(ownerRef) ?? [];
      tooling.push(ref);
      this.#tooling.set(ownerRef, tooling);
    }
  }

  #indexCriticality(): void {
    const domains = new Map(
      this.#entities.domains.map(domain => [domain.ref, domain]),
    );
    for (const system of this.systems) {
      if (system.isCritical) {
        this.#criticalBy.set(system.ref, system.ref);
        continue;
      }
      const seen = new Set<string>();
      let ref = system.domainRef;
      while (ref && !seen.has(ref)) {
        seen.add(ref);
        if (domains.get(ref)?.isCritical) {
          this.#criticalBy.set(system.ref, ref);
          break;
        }
        ref = domains.get(ref)?.parentRef;
      }
    }
  }
}

function nameOf(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}
