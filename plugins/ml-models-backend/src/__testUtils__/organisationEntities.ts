import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

type Given = {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  spec?: JsonObject;
};

const toRef = (kind: string, name: string) =>
  name.includes(':') ? name : `${kind}:default/${name}`;

const toEntity = (
  kind: string,
  name: string,
  given: Given & { relations?: Entity['relations'] },
): Entity => {
  const { relations, spec = {}, ...metadata } = given;
  return {
    apiVersion:
      kind === 'MlModel' ? 'ml-models/v1alpha1' : 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', ...metadata },
    spec,
    relations,
  };
};

/** A group with the groups below it, by name or ref. */
export const aGroup = (name: string, children: string[], given: Given = {}) =>
  toEntity('Group', name, {
    ...given,
    spec: { type: 'team', ...given.spec },
    relations: children.map(child => ({
      type: 'parentOf',
      targetRef: toRef('group', child),
    })),
  });

/** A unit. */
export const aUnit = (
  name: string,
  children: string[],
  given: Given & { pattern?: string } = {},
) => {
  const { pattern, ...rest } = given;
  return aGroup(name, children, {
    ...rest,
    labels: { 'ml-models/unit': 'true', ...given.labels },
    annotations: {
      ...(pattern ? { 'ml-models/pattern': pattern } : {}),
      ...given.annotations,
    },
  });
};

/** A person in some groups, with an address. */
export const aPerson = (
  name: string,
  groups: string[],
  role?: string,
  given: Given = {},
) =>
  toEntity('User', name, {
    ...given,
    labels: { ...(role ? { 'ml-models/role': role } : {}), ...given.labels },
    spec: { profile: { email: `${name}@example.com` }, ...given.spec },
    relations: groups.map(group => ({
      type: 'memberOf',
      targetRef: toRef('group', group),
    })),
  });

/** That many people with one role in one group. */
export const somePeople = (
  count: number,
  group: string,
  role = 'ml-engineering',
) =>
  Array.from({ length: count }, (_, index) =>
    aPerson(`${group}-${index + 1}`, [group], role),
  );

/** A model of a data-science and an engineering team. */
export const aModel = (
  name: string,
  teams: { science?: string; engineering?: string },
  given: Given = {},
) =>
  toEntity('MlModel', name, {
    ...given,
    spec: {
      type: 'classifier',
      lifecycle: 'production',
      owner: teams.science ?? teams.engineering ?? 'unowned',
      teams: {
        ...(teams.science ? { dataScience: teams.science } : {}),
        ...(teams.engineering ? { engineering: teams.engineering } : {}),
      },
      ...given.spec,
    },
  });

/** A system. */
export const aSystem = (name: string, owner: string, given: Given = {}) =>
  toEntity('System', name, { ...given, spec: { owner, ...given.spec } });

/** A domain. */
export const aDomain = (name: string, given: Given = {}) =>
  toEntity('Domain', name, given);

/** A software template. */
const aTemplate = (name: string, owner: string) =>
  toEntity('Template', name, { spec: { owner } });

/** A component. */
export const aComponent = (name: string, given: Given = {}) =>
  toEntity('Component', name, given);

/**
 * Growth: a platform unit with two pods, an engineering and a platform team, models with and without a rotation, and a
 * critical system. `mock`, who calls, is a data scientist of it; `theo.brandt` belongs to another unit.
 */
export const growth = (): Entity[] => [
  aUnit('company', ['growth', 'logistics'], { pattern: 'hybrid' }),
  aUnit('growth', ['search', 'churn-science', 'serving', 'tooling'], {
    pattern: 'embedded',
  }),
  aUnit('logistics', ['routing']),
  aGroup('search', [], { labels: { 'ml-models/role': 'data-science' } }),
  aGroup('churn-science', ['squad'], {
    labels: { 'ml-models/role': 'data-science' },
  }),
  aGroup('squad', []),
  aGroup('serving', [], {
    labels: { 'ml-models/role': 'ml-engineering' },
    annotations: {
      'ml-models/on-call-url': 'https://pager.example.com/serving',
    },
    spec: { profile: { email: 'serving@example.com' } },
  }),
  aGroup('tooling', [], { labels: { 'ml-models/role': 'platform' } }),
  aGroup('routing', [], { labels: { 'ml-models/role': 'data-science' } }),
  aPerson('mock', ['search']),
  aPerson('ada', ['squad']),
  aPerson('ben', ['serving']),
  aPerson('cleo', ['serving', 'routing']),
  aPerson('dana', ['tooling']),
  aPerson('eve', ['tooling']),
  aPerson('head', ['company'], 'product'),
  aPerson('robot', ['serving'], undefined, {
    labels: { 'ml-models/exclude': 'true' },
  }),
  aPerson('theo.brandt', ['routing']),
  aModel(
    'ranker',
    { science: 'search', engineering: 'serving' },
    {
      annotations: {
        'ml-models/on-call-url': 'https://pager.example.com/ranker',
      },
      spec: { system: 'discovery' },
    },
  ),
  aModel('churn', { science: 'churn-science', engineering: 'serving' }),
  aModel(
    'draft',
    { science: 'search' },
    { spec: { lifecycle: 'experimental' } },
  ),
  aModel('routes', { science: 'routing', engineering: 'serving' }),
  aSystem('discovery', 'growth', {
    labels: { 'ml-models/criticality': 'critical' },
  }),
  aTemplate('ml-experiment', 'tooling'),
];
