/*
 * The one file of this package that uses the alpha model API of the catalog, so that a change of it is felt here only.
 */
import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import {
  createCatalogModelLayer,
  type CatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { mlModelEntityV1alpha1Schema } from './mlModelEntityV1alpha1Schema';
import {
  ANNOTATION_ON_CALL_URL,
  ANNOTATION_SOURCE_URL,
  LABEL_FEATURE,
  LABEL_HANDOFF_STATE,
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
  LABEL_ROLE,
} from './names';
import {
  mlModelRelationFields,
  type MlModelRelationField,
} from './relationFields';

/** Types the catalog declares itself: a second declaration would be an error, so the pair learns our kind instead. */
const wellKnown = [
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
];

const labels: Record<string, string> = {
  [LABEL_LATEST_VERSION]:
    'The newest version of the model in its registry. Stamped by the portal; a value in a descriptor is removed.',
  [LABEL_PRODUCTION_VERSION]:
    'The version a production alias points to. Stamped by the portal; a value in a descriptor is removed.',
  [LABEL_HANDOFF_STATE]:
    'The state of the newest open handoff. Stamped by the portal; a value in a descriptor is removed.',
  [LABEL_FEATURE]: 'Several models with one value are one product feature.',
  [LABEL_ROLE]:
    'Role of a group or user: data-science, ml-engineering, platform or product.',
};

const annotations: Record<string, string> = {
  [ANNOTATION_SOURCE_URL]: "Address of the model's page in its registry.",
  [ANNOTATION_ON_CALL_URL]: 'Address of the page that says who is on call.',
};

function pairOf(field: MlModelRelationField) {
  return {
    fromKind: 'MlModel',
    toKind: field.allowedKinds,
    description: field.description,
    forward: field.forward,
    reverse: field.reverse,
  };
}

/**
 * The kind `MlModel` as a layer of the catalog model: schema, relations both ways, labels and annotations.
 *
 * @remarks
 * The catalog module makes its processor from it by default. Handing it to the catalog itself is the opt-in
 * `mlModels.catalog.registration: layer`, because the first layer in a catalog moves every built-in kind to the
 * declarative model too.
 *
 * Labels and annotations carry no schema on purpose: it would bind the same name on every other kind.
 *
 * @alpha
 */
export const mlModelCatalogModelLayer: CatalogModelLayer =
  createCatalogModelLayer({
    layerId: 'ml-models/kind-ml-model',
    builder: model => {
      model.addKind({
        group: 'ml-models',
        names: { kind: 'MlModel', singular: 'ML model', plural: 'ML models' },
        description:
          'A machine-learning model: who owns it, which teams develop and operate it, where its versions live and what it is related to. Versions, metrics and signatures are read from the ml-models backend.',
        versions: [
          {
            name: 'v1alpha1',
            relationFields: mlModelRelationFields.map(field => ({
              selector: { path: field.path },
              relation: field.forward.type,
              defaultKind: field.defaultKind,
              defaultNamespace: 'inherit',
              allowedKinds: field.allowedKinds,
            })),
            schema: { jsonSchema: mlModelEntityV1alpha1Schema },
          },
        ],
      });
      for (const field of mlModelRelationFields) {
        if (wellKnown.includes(field.forward.type)) {
          model.updateRelationPair({
            fromKind: 'MlModel',
            toKind: field.allowedKinds,
            forward: { type: field.forward.type },
            reverse: { type: field.reverse.type },
          });
        } else {
          model.addRelationPair(pairOf(field));
        }
      }
      // A service may declare that it depends on a model; without the pair the model would not show it.
      model.updateRelationPair({
        fromKind: ['Component', 'Resource'],
        toKind: 'MlModel',
        forward: { type: RELATION_DEPENDS_ON },
        reverse: { type: RELATION_DEPENDENCY_OF },
      });
      for (const [name, description] of Object.entries(labels)) {
        model.addLabel({ name, description });
      }
      for (const [name, description] of Object.entries(annotations)) {
        model.addAnnotation({ name, description });
      }
    },
  });
