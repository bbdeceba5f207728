import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { HANDOFF_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { act } from '@testing-library/react';
import { mlModelsApiRef } from '../api';
import { fakeMlModelsApi } from '../fixtures/fakeMlModelsApi';
import { fakeHandoffApi, fakePeople } from '../fixtures/handoffs';
import type { FakeHandoff, FakePerson } from '../fixtures/handoffs';
import { mlModelsPlugin } from '../plugin';

/** The clock of the fake; the sample was written around it. */
const NOW = '2026-05-04T08:00:00Z';

/**
 * Renders the page of a handoff of the fake.
 *
 * @returns the API of another person on the same handoffs, and a way to send a signal
 *
 * @internal
 */
export function renderHandoff(options: {
  handoff: FakeHandoff;
  person?: FakePerson;
  /** What follows the path in the address. */
  search?: string;
  /** Answers instead of the fake's. */
  more?: Partial<MlModelsApi>;
  withoutSignals?: boolean;
  /** A policy keeps the person from everything. */
  denied?: boolean;
  /** What the catalog holds. */
  entities?: Entity[];
}) {
  const { handoff, search = '', withoutSignals = false } = options;
  const handoffs = [handoff];
  const apiOf = (person: FakePerson) =>
    fakeHandoffApi({ handoffs, person, now: () => NOW });
  const own = {
    ...apiOf(options.person ?? fakePeople.dataScientist),
    ...options.more,
  };
  const listeners = new Map<string, (message: never) => void>();
  const signals = {
    subscribe: (channel: string, listener: (message: never) => void) => {
      listeners.set(channel, listener);
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
  const view = renderTestApp({
    features: [mlModelsPlugin],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/ml-models/handoffs/${handoff.number}${search}`],
    apis: [
      [mlModelsApiRef, fakeMlModelsApi({ more: own })],
      [catalogApiRef, catalogApiMock({ entities: options.entities })],
      ...(withoutSignals ? [] : [[signalApiRef, signals] as const]),
      mockApis.permission(
        options.denied ? { authorize: AuthorizeResult.DENY } : undefined,
      ),
    ],
  });
  return {
    ...view,
    api: own as MlModelsApi,
    apiOf: (person: FakePerson) => apiOf(person) as MlModelsApi,
    signal: (id = handoff.id) =>
      act(async () => {
        listeners.get(HANDOFF_CHANGED_TOPIC)?.({
          id,
          revision: 0,
        } as never);
      }),
  };
}
