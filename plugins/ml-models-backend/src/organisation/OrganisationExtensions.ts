import { ConflictError, InputError } from '@backstage/errors';
import type {
  OnCallProvider,
  OnCallProviderExtensionPoint,
  OrganisationImport,
  OrganisationImportsExtensionPoint,
} from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * What modules add to the organisation.
 *
 * @internal
 */
export class OrganisationExtensions
  implements OnCallProviderExtensionPoint, OrganisationImportsExtensionPoint
{
  #provider: OnCallProvider | undefined;
  readonly #imports = new Map<string, OrganisationImport>();

  private constructor() {}

  static create(): OrganisationExtensions {
    return new OrganisationExtensions();
  }

  get provider(): OnCallProvider | undefined {
    return this.#provider;
  }

  get imports(): OrganisationImport[] {
    return [...this.#imports.values()];
  }

  setProvider(provider: OnCallProvider): void {
    if (this.#provider) {
      throw new ConflictError(
        `The pager '${this.#provider.type}' is set already, '${
          provider.type
        }' cannot be set as well`,
      );
    }
    this.#provider = provider;
  }

  addImport(source: OrganisationImport): void {
    if (!/^[a-z0-9-]{1,40}$/.test(source.id)) {
      throw new InputError(
        `Import '${source.id}' has no usable id: expected up to 40 lower-case letters, digits and dashes`,
      );
    }
    if (this.#imports.has(source.id)) {
      throw new ConflictError(`Import '${source.id}' has been added already`);
    }
    this.#imports.set(source.id, source);
  }
}
