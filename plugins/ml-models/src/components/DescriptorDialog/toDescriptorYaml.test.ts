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
            'ml-models/latest-version': '12',
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
    const uncommented = yaml
      .split('\n')
      .map(line => (line.includes('# --') ? line : line.replace('# ', '')))
      .join('\n');
    expect(yaml).toContain('  # -- Both sides.\n  # teams:\n');
    expect(parse(uncommented).spec).toEqual({
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

  it('asks for the one side that is missing without losing the other', () => {
    const yaml = toDescriptorYaml({
      entity: mockModelEntity({
        spec: {
          type: 'other',
          lifecycle: 'experimental',
          owner: 'o',
          teams: { dataScience: 'ds' },
        },
      }),
      model: mockModel(),
      comments,
    });
    expect(parse(yaml).spec.teams).toEqual({ dataScience: 'ds' });
    expect(yaml).toContain('engineering: group:default/…');
  });
});
