import type {
  RegistrySourceFactory,
  RegistrySourcesExtensionPoint,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { ConflictError } from '@backstage/errors';

/**
 * The types of registry this backend knows, its own and those of modules.
 *
 * @internal
 */
export class RegisteredFactories implements RegistrySourcesExtensionPoint {
  readonly #byType = new Map<string, RegistrySourceFactory>();

  private constructor() {}

  static create(): RegisteredFactories {
    return new RegisteredFactories();
  }

  get byType(): ReadonlyMap<string, RegistrySourceFactory> {
    return this.#byType;
  }

  types(): string[] {
    return [...this.#byType.keys()];
  }

  addFactory(factory: RegistrySourceFactory): void {
    if (this.#byType.has(factory.type)) {
      throw new ConflictError(
        `A registry source of type '${factory.type}' has been added already`,
      );
    }
    this.#byType.set(factory.type, factory);
  }
}
