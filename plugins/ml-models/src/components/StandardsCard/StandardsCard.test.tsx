import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  experimentStandard,
  type Handoff,
  type MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { withSpec } from '../../fixtures/withSpec';
import { readProject } from './readProject';
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
  'backstage.io/source-location':
    'url:https://github.com/growth/churn/tree/main/',
});
const template = withAnnotations('Template', 'ml-experiment', {
  'ml-models/template-version': '1.10.0',
  'ml-models/template-changes': '1.9.0 Slices\n1.10.0 Checks licences',
});

const production = withAnnotations('Component', 'churn-service', {
  'ml-models/code-standard': 'acme-production@1',
});

describe('readTemplateDrift', () => {
  const read = (one: Entity, other?: Entity) =>
    readTemplateDrift(one, other, undefined);

  it('compares versions as numbers and says what changed since', () => {
    expect(read(component, template)).toEqual({
      state: 'behind',
      version: '1.9.0',
      newest: '1.10.0',
      changes: ['1.10.0 Checks licences'],
    });
    expect(read(template, component).state).toBe('current');
    expect(read(component, component).state).toBe('current');
    expect(read(component).state).toBe('unknown');
    expect(read(withAnnotations('Component', 'x', {}), template).state).toBe(
      'unknown',
    );
  });

  it('asks the standard where the catalog has no template, or it does not say what changed', () => {
    const standard = {
      ...experimentStandard,
      templateVersion: '2.0.0',
      history: [
        { version: '2.0.0', changes: ['Slices.', 'Baselines.'] },
        { version: '1.10.0', changes: ['Licences.'] },
        { version: '1.0.0', changes: ['The first version.'] },
      ],
    };
    expect(readTemplateDrift(component, undefined, standard)).toEqual({
      state: 'behind',
      version: '1.9.0',
      newest: '2.0.0',
      changes: ['2.0.0 Slices. Baselines.', '1.10.0 Licences.'],
    });
    // A copy of the template that is not that far.
    const copy = withAnnotations('Template', 'ml-experiment', {
      'ml-models/template-version': '1.10.0',
    });
    expect(readTemplateDrift(component, copy, standard)).toMatchObject({
      newest: '1.10.0',
      changes: ['1.10.0 Licences.'],
    });
  });
});

describe('readProject', () => {
  const at = (location: string) =>
    readProject(
      withAnnotations('Component', 'x', {
        'backstage.io/source-location': location,
        'github.com/project-slug': 'by/annotation',
      }),
    );
  it.each([
    ['url:https://github.com/growth/churn/tree/main/', 'growth/churn'],
    ['url:https://gitlab.com/a/b/churn/-/tree/main/ml/', 'a/b/churn'],
    ['url:http://localhost:3000/growth/churn/src/branch/main/', 'growth/churn'],
    ['file:/somewhere/churn', 'by/annotation'],
  ])('of %s is %s', (location, project) => {
    expect(at(location)).toBe(project);
  });
});

describe('StandardsCard', () => {
  const entity = withSpec({
    source: { experiment: 'churn-experiment', production: 'gone' },
  });

  it('holds what repositories said against the checks of their standard', async () => {
    const evidence = {
      collector: 'ci-checks',
      collectedAt: '2026-11-20T09:00:00.000Z',
      comparisons: [
        {
          name: 'tests',
          value: 'passed',
          result: 'pass',
          note: 'tests at c0ffee of growth/churn',
        },
        {
          name: 'tests',
          value: 'failed',
          result: 'fail',
          note: 'tests at beef of growth/churn-service',
        },
        {
          name: 'layout',
          value: 'failed',
          result: 'fail',
          note: 'layout at c0ffee of growth/churn',
        },
        {
          name: 'lock-check',
          result: 'fail',
          note: 'Neither has a check of this name.',
        },
      ],
    };
    const older = {
      ...evidence,
      collectedAt: '2026-11-19T09:00:00.000Z',
      comparisons: [
        {
          name: 'tests',
          value: 'failed',
          result: 'fail',
          note: 'tests at c0ffee of growth/churn',
        },
      ],
    };
    const api = mockMlModelsApi({
      getHandoffStatus: jest
        .fn()
        .mockResolvedValue({ items: [{ current: mockHandoffSummary() }] }),
      getHandoff: jest.fn().mockResolvedValue({
        sections: [{ items: [{ evidence: [older, evidence] }] }],
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
    expect(
      screen.getByText('layout, lock-check failed or missing'),
    ).toBeVisible();
    await userEvent.click(screen.getByText('1 of 7 required checks passed'));
    expect(screen.getByText('tests: passed')).toBeVisible();
    expect(screen.getByText('layout: failed')).toBeVisible();
    expect(screen.getByText('lock-check: missing')).toBeVisible();
    expect(screen.getByText('docs: not read')).toBeVisible();
    expect(screen.getByText(/a link that leads nowhere/)).toBeVisible();
    expect(screen.getByText(/experiment-gate waits/)).toBeVisible();
    // An advisory check is none of the required ones.
    expect(screen.queryByText(/^types:/)).not.toBeInTheDocument();
  });

  it('says that nobody looked when there is no handoff to read, and names the standards of others', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/standards'],
      entity: withSpec({ source: { production: 'churn-service' } }),
      entities: [production],
      api: mockMlModelsApi({
        getHandoffStatus: jest.fn().mockRejectedValue(new Error('down')),
      } as Partial<jest.Mocked<MlModelsApi>>),
    });
    expect(await screen.findByText(/Nobody has looked yet/)).toBeVisible();
    expect(screen.getByText('acme-production@1')).toBeVisible();
    expect(screen.getByText(/A standard of your organisation/)).toBeVisible();
  });
});
