import { DERIVED_LABELS } from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { parse } from 'yaml';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { toDescriptorYaml } from './toDescriptorYaml';

const comments = {
  teams: 'Both sides.',
  risk: 'How risky.',
  system: 'Which system.',
  source: 'Which code.',
  api: 'Which API.',
  dependsOn: 'Which data.',
};

/** What people are asked to do: take the `# ` of all lines away that are no explanation. */
function uncomment(yaml: string): string {
  return yaml
    .split('\n')
    .map(line => (line.includes('# --') ? line : line.replace('# ', '')))
    .join('\n');
}

type Spec = Partial<MlModelEntity['spec']>;

/** Every way to say some of it. */
const partlySaid = {
  teams: [
    undefined,
    { dataScience: 'ds' },
    { engineering: 'eng' },
    { dataScience: 'ds', engineering: 'eng' },
  ],
  source: [
    undefined,
    { experiment: 'lab' },
    { production: 'service' },
    { experiment: 'lab', production: 'service' },
  ],
  interface: [
    undefined,
    { protocol: 'grpc' },
    { schema: 'schema.json' },
    { api: 'churn' },
    { protocol: 'grpc', api: 'churn' },
  ],
  risk: [
    {},
    { riskTier: 'high' },
    { riskReason: 'Decides.' },
    { riskTier: 'high', riskReason: 'Decides.' },
  ],
  rest: [{}, { system: 'retention', dependsOn: ['resource:default/events'] }],
};

const combinations = partlySaid.teams.flatMap(teams =>
  partlySaid.source.flatMap(source =>
    partlySaid.interface.flatMap(api =>
      partlySaid.risk.flatMap(risk =>
        partlySaid.rest.map(
          rest => ({ teams, source, interface: api, ...risk, ...rest } as Spec),
        ),
      ),
    ),
  ),
);

describe('toDescriptorYaml', () => {
  it('claims the registered model under the same name and leaves out what is derived', () => {
    const yaml = toDescriptorYaml({
      entity: mockModelEntity({
        metadata: {
          name: 'churn',
          namespace: 'default',
          description: 'Who leaves: "soon" # or later',
          tags: ['growth'],
          labels: {
            ...Object.fromEntries(DERIVED_LABELS.map(name => [name, 'x'])),
            'ml-models/risk-tier': 'medium',
            'ml-models/feature': 'retention',
          },
          annotations: {
            'backstage.io/managed-by-location': 'ml-models:main/Churn Model',
          },
        },
        spec: {
          type: 'classifier',
          lifecycle: 'production',
          owner: 'group:default/growth',
        },
      }),
      model: mockModel({
        externalId: 'Churn Model',
        framework: 'sklearn',
        productionVersion: { id: 'v11', label: '11', alias: 'champion' },
      }),
      comments,
    });
    expect(parse(yaml)).toEqual({
      apiVersion: 'ml-models/v1alpha1',
      kind: 'MlModel',
      metadata: {
        name: 'churn',
        description: 'Who leaves: "soon" # or later',
        tags: ['growth'],
        labels: { 'ml-models/feature': 'retention' },
      },
      spec: {
        type: 'classifier',
        lifecycle: 'production',
        owner: 'group:default/growth',
        registry: { instance: 'main', model: 'Churn Model', alias: 'champion' },
        framework: 'sklearn',
      },
    });
  });

  it('suggests in comments what nobody has said yet, ready to uncomment', () => {
    const yaml = toDescriptorYaml({
      entity: mockModelEntity({
        spec: { type: 'other', lifecycle: 'experimental', owner: 'o' },
      }),
      model: mockModel(),
      comments,
    });
    expect(yaml).toContain('  # -- Both sides.\n  # teams:\n');
    expect(parse(uncomment(yaml)).spec).toEqual({
      ...parse(yaml).spec,
      teams: {
        dataScience: 'group:default/…',
        engineering: 'group:default/…',
      },
      riskTier: 'medium',
      riskReason: '…',
      system: '…',
      source: {
        experiment: 'component:default/…',
        production: 'component:default/…',
      },
      interface: { protocol: 'mlflow-scoring', api: 'api:default/…' },
      dependsOn: ['resource:default/…'],
    });
  });

  it('keeps all that is said and then suggests nothing', () => {
    const entity = mockModelEntity({
      metadata: { name: 'churn', namespace: 'growth' },
      spec: {
        type: 'classifier',
        lifecycle: 'production',
        owner: 'group:default/growth',
        teams: { dataScience: 'ds', engineering: 'eng' },
        system: 'retention',
        riskTier: 'high',
        riskReason: 'Decides who gets an offer.',
        source: { experiment: 'lab', production: 'service' },
        interface: { protocol: 'openai', api: 'churn-api' },
        dependsOn: ['resource:default/events'],
      },
    });
    const yaml = toDescriptorYaml({ entity, model: mockModel(), comments });
    expect(yaml).not.toContain('#');
    expect(parse(yaml)).toMatchObject({
      metadata: { namespace: 'growth' },
      spec: entity.spec,
    });
  });

  it('says everything once uncommented, whatever was said before, and loses nothing of it', () => {
    expect(combinations).toHaveLength(640);
    for (const said of combinations) {
      const yaml = toDescriptorYaml({
        entity: mockModelEntity({
          spec: {
            type: 'other',
            lifecycle: 'experimental',
            owner: 'o',
            ...said,
          },
        }),
        model: mockModel(),
        comments,
      });
      const asIs = parse(yaml).spec;
      expect(asIs).toMatchObject(JSON.parse(JSON.stringify(said)));
      const full = parse(uncomment(yaml)).spec;
      const known = {
        type: 'other',
        lifecycle: 'experimental',
        owner: 'o',
        registry: asIs.registry,
        framework: asIs.framework,
      };
      expect(full).toEqual({
        ...known,
        teams: {
          dataScience: 'group:default/…',
          engineering: 'group:default/…',
          ...said.teams,
        },
        source: {
          experiment: 'component:default/…',
          production: 'component:default/…',
          ...said.source,
        },
        interface: said.interface?.api
          ? said.interface
          : {
              protocol: 'mlflow-scoring',
              api: 'api:default/…',
              ...said.interface,
            },
        riskTier: said.riskTier ?? 'medium',
        riskReason: said.riskReason ?? '…',
        system: said.system ?? '…',
        dependsOn: said.dependsOn ?? ['resource:default/…'],
      });
    }
  });
});
