import {
  LABEL_RISK_TIER,
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * How the values of a facet are shown: as entities, as words with a translation, or as they are.
 *
 * @internal
 */
export type FacetValueKind = 'entity' | 'lifecycle' | 'riskTier' | 'text';

/**
 * The facets of the models page in the order of the panel.
 *
 * @remarks
 * The key is the name in the URL; those the catalog page has too carry its names. `field` is where the catalog
 * finds the value. Sections that people narrow by most are open at first.
 *
 * @internal
 */
export const modelFacets = {
  lifecycles: {
    field: 'spec.lifecycle',
    values: 'lifecycle',
    open: true,
  },
  // The tier in force, which is not always stated.
  riskTier: {
    field: `metadata.labels.${LABEL_RISK_TIER}`,
    values: 'riskTier',
    open: true,
  },
  dataScienceTeam: {
    field: `relations.${RELATION_MODEL_DEVELOPED_BY}`,
    values: 'entity',
    open: true,
  },
  engineeringTeam: {
    field: `relations.${RELATION_MODEL_OPERATED_BY}`,
    values: 'entity',
    open: true,
  },
  type: { field: 'spec.type', values: 'text', open: true },
  framework: { field: 'spec.framework', values: 'text', open: false },
  registry: { field: 'spec.registry.instance', values: 'text', open: false },
  owners: { field: 'relations.ownedBy', values: 'entity', open: false },
  tags: { field: 'metadata.tags', values: 'text', open: false },
} as const satisfies Record<
  string,
  { field: string; values: FacetValueKind; open: boolean }
>;

/** @internal */
export type FacetId = keyof typeof modelFacets;

/** @internal */
export const FACET_IDS = Object.keys(modelFacets) as FacetId[];
