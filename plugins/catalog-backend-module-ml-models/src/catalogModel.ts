/*
 * The one file of this package that uses the alpha model API of the catalog, so that a change of it is felt here only.
 */
import {
  CatalogModelSources,
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import {
  catalogModelExtensionPoint,
  type CatalogModelExtensionPoint,
} from '@backstage/plugin-catalog-node/alpha';
import type { JsonObject } from '@backstage/types';
import { mlModelCatalogModelLayer } from '@baton-ml/backstage-plugin-ml-models-common/alpha';

/** Name and version the layer gives the kind. */
const identity = { kind: 'MlModel', apiVersion: 'ml-models/v1alpha1' };

/** A field that names entities, ready to emit its relations. */
export interface CompiledRelationField {
  path: string;
  defaultKind?: string;
  allowedKinds?: string[];
  forward: string;
  /** Relation back, for a target of that kind; undefined when the model declares no such pair. */
  reverse(targetKind: string): string | undefined;
}

/** The kind as the compiler makes it of the layer. */
export interface CompiledKind {
  kind: string;
  apiVersion: string;
  jsonSchema: JsonObject;
  relationFields: CompiledRelationField[];
}

/** Compiles the layer on top of the default model; throws when the two do not fit together. */
export function compileMlModelKind(): CompiledKind {
  const model = compileCatalogModel([
    defaultCatalogEntityModel,
    mlModelCatalogModelLayer,
  ]);
  const compiled = model.getKind(identity);
  if (!compiled) throw new Error('The catalog model layer declares no MlModel');
  const pairs = model.getRelations(identity) ?? [];
  return {
    ...identity,
    jsonSchema: compiled.jsonSchema,
    relationFields: compiled.relationFields.map(field => ({
      path: field.path,
      defaultKind: field.defaultKind,
      allowedKinds: field.allowedKinds,
      forward: field.relation,
      reverse: targetKind =>
        pairs.find(
          pair =>
            pair.forward.type === field.relation &&
            pair.toKind.some(
              kind => kind.toLowerCase() === targetKind.toLowerCase(),
            ),
        )?.reverse.type,
    })),
  };
}

/** Hands the layer to the catalog itself: the declarative route, which moves all built-in kinds to the model too. */
export function addMlModelLayer(model: CatalogModelExtensionPoint): void {
  model.addModelSource(CatalogModelSources.static([mlModelCatalogModelLayer]));
}

export { catalogModelExtensionPoint };
