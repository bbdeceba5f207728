import {
  DEFAULT_NAMESPACE,
  getCompoundEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import { isMlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import Ajv, { type ValidateFunction } from 'ajv';
import { compileMlModelKind, type CompiledKind } from '../catalogModel';
import { toValidationMessages } from './toValidationMessages';

function valuesAt(entity: Entity, path: string): string[] {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      entity,
    );
  return [found].flat().filter(value => typeof value === 'string') as string[];
}

/**
 * Validates `MlModel` entities and makes their relations both ways: the catalog model layer of the kind, compiled, behind
 * the catalog's stable processor interface.
 *
 * @remarks
 * The built-in kinds stay with the catalog's own processor, which a layer in the catalog would replace; see
 * docs/adr/0001-kind-registration.md.
 */
export class MlModelProcessor implements CatalogProcessor {
  readonly #compiled: CompiledKind;
  readonly #validate: ValidateFunction;

  /** Compiles model and schema once; every entity is then checked by the same function. */
  static create(): MlModelProcessor {
    const compiled = compileMlModelKind();
    const ajv = new Ajv({
      allErrors: true,
      allowUnionTypes: true,
      // Errors carry value and schema, which the messages tell people about.
      verbose: true,
    });
    return new MlModelProcessor(compiled, ajv.compile(compiled.jsonSchema));
  }

  private constructor(compiled: CompiledKind, validate: ValidateFunction) {
    this.#compiled = compiled;
    this.#validate = validate;
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#CatalogProcessor.getProcessorName} */
  getProcessorName(): string {
    return 'MlModelProcessor';
  }

  /**
   * True for a good `MlModel`, false for any other kind.
   *
   * @throws InputError that names every field in fault, what was expected and what stands there.
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!isMlModelEntity(entity)) return false;
    if (!this.#validate(entity)) {
      throw new InputError(
        toValidationMessages(this.#validate.errors ?? [], this.#compiled).join(
          '; ',
        ),
      );
    }
    return true;
  }

  /** Emits the relations; a ref without namespace means the namespace of the entity, as for the built-in kinds. */
  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isMlModelEntity(entity)) return entity;
    const model = getCompoundEntityRef(entity);
    for (const field of this.#compiled.relationFields) {
      for (const value of valuesAt(entity, field.path)) {
        const target = parseEntityRef(value, {
          defaultKind: field.defaultKind,
          defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
        });
        emit(
          processingResult.relation({
            source: model,
            type: field.forward,
            target,
          }),
        );
        const reverse = field.reverse(target.kind);
        if (reverse) {
          emit(
            processingResult.relation({
              source: target,
              type: reverse,
              target: model,
            }),
          );
        }
      }
    }
    return entity;
  }
}
