import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import type {
  Handoff,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { withSpec } from '../../fixtures/withSpec';
import { readTemplateDrift } from './readTemplateDrift';

function withAnnotations(
  kind: string,
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, annotations },
  };
}
const component = withAnnotations('Component', 'churn-experiment', {
  'ml-models/code-standard': 'experiment@1',
  'ml-models/template-version': '1.9.0',
  'backstage.io/source-template': 'template:default/ml-experiment',
});
const template = withAnnotations('Template', 'ml-experiment', {
  'ml-models/template-version': '1.10.0',
  'ml-models/template-changes': '1.9.0 Slices\n1.10.0 Checks licences',
});

describe('readTemplateDrift', () => {
  it('compares versions as numbers and says what changed since', () => {
    expect(readTemplateDrift(component, template)).toEqual({
      state: 'behind',
      version: '1.9.0',
      newest: '1.10.0',
      changes: ['1.10.0 Checks licences'],
    });
    expect(readTemplateDrift(template, component).state).toBe('current');
    expect(readTemplateDrift(component, component).state).toBe('current');
    expect(readTemplateDrift(component, undefined).state).toBe('unknown');
    expect(
      readTemplateDrift(withAnnotations('Component', 'x', {}), template).state,
    ).toBe('unknown');
  });
});

describe('StandardsCard', () => {
  const entity = withSpec({
    source: { experiment: 'churn-experiment', production: 'gone' },
  });

  it('shows standard, drift and the required checks of both repositories', async () => {
    const evidence = {
      collector: 'ci-checks',
      collectedAt: '2026-11-20T09:00:00.000Z',
      comparisons: [
        { name: 'tests', result: 'pass', note: 'tests at c0ffee of growth' },
        { name: 'lineage', result: 'fail', note: 'Neither has it.' },
      ],
    };
    const api = mockMlModelsApi({
      getHandoffStatus: jest
        .fn()
        .mockResolvedValue({ items: [{ current: mockHandoffSummary() }] }),
      getHandoff: jest.fn().mockResolvedValue({
        sections: [{ items: [{ evidence: [evidence] }] }],
      } as unknown as Handoff),
    } as Partial<jest.Mocked<MlModelsApi>>);
    renderEntityExtension({
      extensions: ['entity-card:ml-models/standards'],
      entity,
      entities: [component, template],
      api,
    });
    expect(await screen.findByText('experiment@1')).toBeVisible();
    expect(
      screen.getByText('Template has gone on (1.9.0 → 1.10.0)'),
    ).toBeVisible();
    expect(screen.getByText('1.10.0 Checks licences')).toBeVisible();
    expect(screen.getByText('Not in the catalog')).toBeVisible();
    expect(screen.getByText('tests: passed')).toBeVisible();
    expect(screen.getByText('lineage: failed or missing')).toBeVisible();
  });

  it('says that nobody looked when there is no handoff to read', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/standards'],
      entity,
      entities: [component],
      api: mockMlModelsApi({
        getHandoffStatus: jest.fn().mockRejectedValue(new Error('down')),
      } as Partial<jest.Mocked<MlModelsApi>>),
    });
    expect(await screen.findByText(/Nobody has looked yet/)).toBeVisible();
  });
});
