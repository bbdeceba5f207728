import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';

/** Fictional teams: name and title. */
const teams = [
  ['ds-supply', 'Supply chain data science'],
  ['ds-risk', 'Risk data science'],
  ['ml-realtime', 'Real-time inference'],
  ['supply', 'Supply chain'],
  ['risk', 'Risk and fraud'],
] as const;

interface Sample {
  title: string;
  type: string;
  framework: string;
  lifecycle: string;
  riskTier?: string;
  description: string;
  dataScience?: string;
  engineering?: string;
  owner: string;
  tags: string[];
}

const samples: Record<string, Sample> = {
  'basket-recommender': {
    title: 'Basket recommender',
    type: 'recommender',
    framework: 'torch',
    lifecycle: 'production',
    riskTier: 'low',
    description: 'What else goes well with the items in a basket.',
    dataScience: 'ds-growth',
    engineering: 'ml-realtime',
    owner: 'growth',
    tags: ['customers'],
  },
  'card-fraud': {
    title: 'Card fraud',
    type: 'classifier',
    framework: 'xgboost',
    lifecycle: 'production',
    riskTier: 'high',
    description:
      'Holds a card payment that looks like fraud before it is booked.',
    dataScience: 'ds-risk',
    engineering: 'ml-realtime',
    owner: 'risk',
    tags: ['payments', 'real-time'],
  },
  'demand-forecast': {
    title: 'Demand forecast',
    type: 'forecaster',
    framework: 'prophet',
    lifecycle: 'production',
    riskTier: 'medium',
    description: 'Units per store and day, eight weeks ahead.',
    dataScience: 'ds-supply',
    engineering: 'ml-serving',
    owner: 'supply',
    tags: ['planning', 'weekly'],
  },
  'delivery-time': {
    title: 'Delivery time',
    type: 'regressor',
    framework: 'lightgbm',
    lifecycle: 'experimental',
    description: 'Minutes until a parcel arrives.',
    dataScience: 'ds-supply',
    owner: 'supply',
    tags: ['real-time'],
  },
  'credit-limit': {
    title: 'Credit limit',
    type: 'regressor',
    framework: 'sklearn',
    lifecycle: 'deprecated',
    riskTier: 'high',
    description: 'Limit for a new customer; being replaced.',
    dataScience: 'ds-risk',
    engineering: 'ml-serving',
    owner: 'risk',
    tags: ['payments'],
  },
  'ticket-routing': {
    title:
      'Support ticket routing for all European languages, distilled multilingual transformer, second generation candidate',
    type: 'classifier',
    framework: 'transformers',
    lifecycle: 'experimental',
    riskTier: 'low',
    description:
      'Sends a ticket to the team that can solve it, whatever of twenty-four languages it is written in, with a confidence below which a person decides.',
    dataScience: 'ds-growth',
    owner: 'growth',
    tags: ['text'],
  },
  averyveryverylongnamewithoutanyplacetobreakitforthelistofmodels: {
    title: 'averyveryverylongnamewithoutanyplacetobreakitforthelistofmodels',
    type: 'generative',
    framework: 'transformers',
    lifecycle: 'experimental',
    riskTier: 'medium',
    description: 'Two sentences out of a hundred reviews.',
    dataScience: 'ds-growth',
    engineering: 'ml-realtime',
    owner: 'growth',
    tags: ['text'],
  },
  'returns-risk': {
    title: 'Returns risk',
    type: 'classifier',
    framework: 'sklearn',
    lifecycle: 'retired',
    riskTier: 'low',
    description: 'Chance that an order comes back. Replaced in spring.',
    dataScience: 'ds-supply',
    engineering: 'ml-serving',
    owner: 'supply',
    tags: [],
  },
  'product-embedding': {
    title: 'Product embedding',
    type: 'embedding',
    framework: 'torch',
    lifecycle: 'production',
    riskTier: 'low',
    description: 'A vector per product for search and recommendation.',
    engineering: 'ml-serving',
    owner: 'growth',
    tags: ['search'],
  },
  'search-ranking': {
    title: 'Search ranking',
    type: 'ranker',
    framework: 'lightgbm',
    lifecycle: 'production',
    riskTier: 'medium',
    description: 'Order of search results by expected usefulness.',
    dataScience: 'ds-growth',
    engineering: 'ml-realtime',
    owner: 'growth',
    tags: ['search', 'real-time'],
  },
  'warehouse-load': {
    title: 'Warehouse load',
    type: 'forecaster',
    framework: 'prophet',
    lifecycle: 'experimental',
    riskTier: 'low',
    description: 'Parcels per hour and gate.',
    dataScience: 'ds-supply',
    owner: 'supply',
    tags: ['planning'],
  },
};

const ref = (group: string) => `group:default/${group}`;

function toModel(name: string, sample: Sample): Entity {
  const { dataScience, engineering, owner } = sample;
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: {
      name,
      namespace: 'default',
      title: sample.title,
      description: sample.description,
      tags: sample.tags,
      labels: { 'ml-models/risk-tier': sample.riskTier ?? 'medium' },
    },
    spec: {
      type: sample.type,
      framework: sample.framework,
      lifecycle: sample.lifecycle,
      ...(sample.riskTier && { riskTier: sample.riskTier }),
      owner: ref(owner),
      teams: {
        ...(dataScience && { dataScience: ref(dataScience) }),
        ...(engineering && { engineering: ref(engineering) }),
      },
      registry: { instance: owner === 'supply' ? 'emea' : 'main', model: name },
    },
    relations: [
      { type: 'ownedBy', targetRef: ref(owner) },
      ...(dataScience
        ? [{ type: 'modelDevelopedBy', targetRef: ref(dataScience) }]
        : []),
      ...(engineering
        ? [{ type: 'modelOperatedBy', targetRef: ref(engineering) }]
        : []),
    ],
  };
}

/** Fictional models, enough of them for several pages. */
export const sampleModelList: Entity[] = ['', '-eu', '-us', '-lab'].flatMap(
  suffix =>
    Object.entries(samples).map(([name, sample]) =>
      toModel(name.slice(0, 58) + suffix, {
        ...sample,
        title: suffix
          ? `${sample.title} ${suffix.slice(1).toLocaleUpperCase('en-US')}`
          : sample.title,
      }),
    ),
);

/** The teams those models name. */
export const sampleTeams: Entity[] = teams.map(([name, title]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
  spec: { type: 'team', children: [], profile: { displayName: title } },
}));

/** Refs of the models in the order of the list. */
export const sampleModelRefs = sampleModelList.map(entity =>
  stringifyEntityRef(entity),
);
