import {
  RELATION_DEPENDS_ON,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  RELATION_HAS_PART,
  RELATION_PROVIDES_API,
  RELATION_API_PROVIDED_BY,
} from '@backstage/catalog-model';
import {
  RELATION_DEVELOPS_MODEL,
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
  RELATION_OPERATES_MODEL,
  RELATION_SERVED_BY,
  RELATION_SERVES,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
  RELATION_TRAINED_IN,
  RELATION_TRAINS,
} from './relations';

/**
 * A field of `MlModel` that names other entities, and the pair of relations it makes.
 *
 * @public
 */
export interface MlModelRelationField {
  /** Dotted path of the field; it holds one entity ref or, for `spec.dependsOn`, a list of them. */
  path: string;
  /** Kind of a ref that names none. */
  defaultKind: string;
  /** Kinds the field may name. */
  allowedKinds: string[];
  /** Relation from the model to the named entity. */
  forward: { type: string; title: string };
  /** Relation from the named entity to the model. */
  reverse: { type: string; title: string };
  /** What the pair says, in a sentence. */
  description: string;
}

/**
 * Every relation of the kind, in the order a page tells them: the one table that the JSON schema, the catalog model
 * layer and the processor are made of.
 *
 * @public
 */
export const mlModelRelationFields: MlModelRelationField[] = [
  {
    path: 'spec.owner',
    defaultKind: 'Group',
    allowedKinds: ['Group', 'User'],
    forward: { type: RELATION_OWNED_BY, title: 'owned by' },
    reverse: { type: RELATION_OWNER_OF, title: 'owner of' },
    description: 'Who is accountable for the model.',
  },
  {
    path: 'spec.teams.dataScience',
    defaultKind: 'Group',
    allowedKinds: ['Group'],
    forward: { type: RELATION_MODEL_DEVELOPED_BY, title: 'developed by' },
    reverse: { type: RELATION_DEVELOPS_MODEL, title: 'develops model' },
    description: 'The data-science team that develops the model.',
  },
  {
    path: 'spec.teams.engineering',
    defaultKind: 'Group',
    allowedKinds: ['Group'],
    forward: { type: RELATION_MODEL_OPERATED_BY, title: 'operated by' },
    reverse: { type: RELATION_OPERATES_MODEL, title: 'operates model' },
    description: 'The engineering team that runs the model in production.',
  },
  {
    path: 'spec.system',
    defaultKind: 'System',
    allowedKinds: ['System'],
    forward: { type: RELATION_PART_OF, title: 'part of' },
    reverse: { type: RELATION_HAS_PART, title: 'has part' },
    description: 'The system the model belongs to.',
  },
  {
    path: 'spec.source.experiment',
    defaultKind: 'Component',
    allowedKinds: ['Component'],
    forward: { type: RELATION_TRAINED_IN, title: 'trained in' },
    reverse: { type: RELATION_TRAINS, title: 'trains' },
    description: 'The component that holds the experiment code of the model.',
  },
  {
    path: 'spec.source.production',
    defaultKind: 'Component',
    allowedKinds: ['Component'],
    forward: { type: RELATION_SERVED_BY, title: 'served by' },
    reverse: { type: RELATION_SERVES, title: 'serves' },
    description: 'The component that serves the model in production.',
  },
  {
    path: 'spec.interface.api',
    defaultKind: 'API',
    allowedKinds: ['API'],
    forward: { type: RELATION_PROVIDES_API, title: 'provides API' },
    reverse: { type: RELATION_API_PROVIDED_BY, title: 'API provided by' },
    description: 'The API through which callers reach the model.',
  },
  {
    path: 'spec.dependsOn',
    defaultKind: 'Resource',
    // Datasets and feature tables are Resources, a feature service is a Component or an API, a base model an MlModel.
    allowedKinds: ['Resource', 'Component', 'API', 'MlModel'],
    forward: { type: RELATION_DEPENDS_ON, title: 'depends on' },
    reverse: { type: RELATION_DEPENDENCY_OF, title: 'dependency of' },
    description: 'Datasets, feature tables and base models the model rests on.',
  },
  {
    path: 'spec.successorOf',
    defaultKind: 'MlModel',
    allowedKinds: ['MlModel'],
    forward: { type: RELATION_SUCCESSOR_OF, title: 'successor of' },
    reverse: { type: RELATION_SUCCEEDED_BY, title: 'succeeded by' },
    description: 'The model that this one replaces.',
  },
];
