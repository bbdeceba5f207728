import { ConflictError, InputError } from '@backstage/errors';
import type {
  HandoffImport,
  HandoffImportsExtensionPoint,
} from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * Imports that modules add.
 *
 * @internal
 */
export class HandoffImports implements HandoffImportsExtensionPoint {
  readonly #imports = new Map<string, HandoffImport>();

  private constructor() {}

  static create(): HandoffImports {
    return new HandoffImports();
  }

  get all(): HandoffImport[] {
    return [...this.#imports.values()];
  }

  addImport(source: HandoffImport): void {
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
