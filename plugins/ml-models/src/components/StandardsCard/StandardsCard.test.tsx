import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  experimentStandard,
  type RepositoryChecks,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { withSpec } from '../../fixtures/withSpec';
import { judgeStandard } from './judgeStandard';
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

describe('judgeStandard', () => {
  const read = (...checks: RepositoryChecks['checks']): RepositoryChecks => ({
    side: 'experiment',
    state: 'read',
    checks,
  });

  it('tells a commit that nothing was reported for from one that lacks a check', () => {
    const lint = { name: 'lint', state: 'missing' } as const;
    const docs = { name: 'docs', state: 'missing' } as const;
    const resultOf = (checks: RepositoryChecks) =>
      judgeStandard(experimentStandard, checks).checks[0].result;
    expect(resultOf(read(lint, docs))).toBe('unreported');
    expect(resultOf(read(lint, { ...docs, state: 'running' }))).toBe('missing');
  });
});

describe('StandardsCard', () => {
  const entity = withSpec({
    source: { experiment: 'churn-experiment', production: 'gone' },
  });

  it('holds what repositories said against the checks of their standard', async () => {
    const getRepositoryChecks = jest.fn().mockResolvedValue({
      readAt: '2026-11-20T09:00:00.000Z',
      items: [
        {
          side: 'experiment',
          state: 'read',
          commit: 'c0ffee0123456789',
          version: '3',
          checks: [
            { name: 'lint', state: 'missing' },
            { name: 'layout', state: 'failed' },
            {
              name: 'tests',
              state: 'passed',
              url: 'https://ci.example.com/runs/7',
            },
            { name: 'docs', state: 'running' },
            { name: 'experiment-gate', state: 'failed' },
          ],
        },
        { side: 'production', state: 'none', checks: [] },
      ],
    });
    const api = mockMlModelsApi({ getRepositoryChecks });
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
    expect(screen.getByText('lint, layout failed or missing')).toBeVisible();
    await userEvent.click(screen.getByText('1 of 7 required checks passed'));
    expect(screen.getByText('tests: passed')).toBeVisible();
    expect(screen.getByRole('link', { name: /^Run of tests/ })).toHaveAttribute(
      'href',
      'https://ci.example.com/runs/7',
    );
    expect(screen.getByText('layout: failed')).toBeVisible();
    expect(screen.getByText('lint: missing')).toBeVisible();
    expect(screen.getByText('docs: running')).toBeVisible();
    expect(screen.getByText('lock-check: not read')).toBeVisible();
    expect(screen.getByText('experiment-gate: failed')).toBeVisible();
    expect(screen.getByText('At commit c0ffee01, of version 3.')).toBeVisible();
    expect(getRepositoryChecks).toHaveBeenCalledWith('mlmodel:default/churn');
    expect(screen.getByText(/a link that leads nowhere/)).toBeVisible();
    expect(screen.getByText(/experiment-gate waits/)).toBeVisible();
    // An advisory check is none of the required ones.
    expect(screen.queryByText(/^types:/)).not.toBeInTheDocument();
  });

  it('shows the rest when the checks cannot be read, and names the standards of others', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/standards'],
      entity: withSpec({ source: { production: 'churn-service' } }),
      entities: [production],
      api: mockMlModelsApi({
        getRepositoryChecks: jest.fn().mockRejectedValue(new Error('down')),
      }),
    });
    expect(
      await screen.findByText('The checks could not be read.'),
    ).toBeVisible();
    expect(screen.getByText('acme-production@1')).toBeVisible();
    expect(screen.getByText(/A standard of your organisation/)).toBeVisible();
  });

  it('says why a repository was not read, and that a check runs at night', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/standards'],
      entity: withSpec({
        source: { experiment: 'churn-experiment', production: 'served' },
      }),
      entities: [
        component,
        withAnnotations('Component', 'served', {
          'ml-models/code-standard': 'production@1',
        }),
      ],
      api: mockMlModelsApi({
        getRepositoryChecks: jest.fn().mockResolvedValue({
          readAt: '2026-11-20T09:00:00.000Z',
          items: [
            {
              side: 'experiment',
              state: 'unknown',
              reason: 'GitHub (github.com) answered 502.',
              checks: [],
            },
            {
              side: 'production',
              state: 'read',
              commit: 'beef0123456789',
              checks: [
                { name: 'load-test', state: 'missing' },
                { name: 'lint', state: 'running' },
              ],
            },
          ],
        }),
      }),
    });
    expect(
      await screen.findByText(
        'Checks not read. GitHub (github.com) answered 502.',
      ),
    ).toBeVisible();
    expect(screen.getByText('At commit beef0123, the newest.')).toBeVisible();
    await userEvent.click(screen.getByText('0 of 15 required checks passed'));
    expect(screen.getByText('load-test: runs at night')).toBeVisible();
    expect(screen.queryByText(/failed or missing/)).not.toBeInTheDocument();
  });
});
