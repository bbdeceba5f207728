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
  ANNOTATION_CODE_STANDARD,
  ANNOTATION_HANDOFF,
  ANNOTATION_ON_CALL_HOURS,
  ANNOTATION_ON_CALL_URL,
  ANNOTATION_PATTERN,
  ANNOTATION_PATTERN_SINCE,
  ANNOTATION_SOURCE_URL,
  ANNOTATION_TEMPLATE_VERSION,
  LABEL_CRITICALITY,
  LABEL_EXCLUDE,
  LABEL_FEATURE,
  LABEL_HANDOFF_STATE,
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
  LABEL_RISK_TIER,
  LABEL_ROLE,
  LABEL_UNIT,
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
  [LABEL_RISK_TIER]:
    'The risk tier in force: spec.riskTier, medium for a model that states none. Stamped by the portal; a value in a descriptor is removed.',
  [LABEL_FEATURE]: 'Several models with one value are one product feature.',
  [LABEL_ROLE]:
    'Role of a group or user: data-science, ml-engineering, platform or product.',
  [LABEL_UNIT]:
    'Whether a group is a unit, usually a department, whose teams and people count with it: true.',
  [LABEL_EXCLUDE]:
    'Whether a user, such as a service account, is left out where people are counted: true.',
  [LABEL_CRITICALITY]:
    'Whether a domain or system is one the business cannot do without: critical.',
};

const annotations: Record<string, string> = {
  [ANNOTATION_SOURCE_URL]: "Address of the model's page in its registry.",
  [ANNOTATION_ON_CALL_URL]: 'Address of the page that says who is on call.',
  [ANNOTATION_ON_CALL_HOURS]:
    'When somebody is on call: around-the-clock or business-hours.',
  [ANNOTATION_CODE_STANDARD]:
    'The standard the repository of a component follows, for example production@1.',
  [ANNOTATION_TEMPLATE_VERSION]:
    'Version of the software template a component was made from.',
  [ANNOTATION_HANDOFF]:
    'Id of the handoff the repository of a component was made for.',
  [ANNOTATION_PATTERN]:
    'Declared pattern of a unit: embedded, platform or hybrid.',
  [ANNOTATION_PATTERN_SINCE]:
    'First day of the declared pattern of a unit, as YYYY-MM-DD.',
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
