import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { toEntityNames } from './toEntityNames';

/**
 * A model that needs an entity ref.
 *
 * @internal
 */
export interface UnnamedModel {
  sourceId: string;
  externalId: string;
  name: string;
}

/**
 * Chooses entity refs for models no descriptor speaks for. A ref is chosen once and stored; it is free when neither
 * another model nor a foreign entity of the catalog has it.
 *
 * @internal
 */
export class EntityRefAssigner {
  readonly #namespaces: ReadonlyMap<string, string>;
  readonly #findTaken: (refs: string[]) => Promise<Set<string>>;

  private constructor(
    namespaces: ReadonlyMap<string, string>,
    findTaken: (refs: string[]) => Promise<Set<string>>,
  ) {
    this.#namespaces = namespaces;
    this.#findTaken = findTaken;
  }

  static create(options: {
    /** Namespace of the entities of each source. */
    namespaces: ReadonlyMap<string, string>;
    /** Which of the refs stand for something else; they are in lower case. */
    findTaken(refs: string[]): Promise<Set<string>>;
  }): EntityRefAssigner {
    return new EntityRefAssigner(options.namespaces, options.findTaken);
  }

  /** Refs in the order of the models. Two lookups at most for any number of models, unless names are contested. */
  async assign(models: readonly UnnamedModel[]): Promise<string[]> {
    const refs = models.map(() => '');
    const candidates = models.map(model =>
      toEntityNames(model)[Symbol.iterator](),
    );
    const chosen = new Set<string>();
    let open = models.map((_, index) => index);
    while (open.length > 0) {
      for (const index of open) {
        refs[index] = this.#nextRef(models[index], candidates[index]);
      }
      const taken = await this.#findTaken([
        ...new Set(open.map(index => refs[index])),
      ]);
      open = open.filter(index => {
        const ref = refs[index];
        if (taken.has(ref) || chosen.has(ref)) return true;
        chosen.add(ref);
        return false;
      });
    }
    return refs;
  }

  #nextRef(model: UnnamedModel, names: Iterator<string>): string {
    const next = names.next();
    if (next.done) {
      throw new ConflictError(
        `Every entity name tried for '${model.name}' of source '${model.sourceId}' is taken`,
      );
    }
    const namespace = this.#namespaces.get(model.sourceId) ?? 'default';
    return stringifyEntityRef({ kind: 'MlModel', namespace, name: next.value });
  }
}
