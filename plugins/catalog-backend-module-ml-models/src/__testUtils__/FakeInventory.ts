import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type {
  ModelSummary,
  UnclaimedModel,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * The `ml-models` backend as far as the catalog asks it, over HTTP: either a fetch that never leaves the process or a
 * plugin in a test backend. Counts its calls.
 */
export class FakeInventory {
  /** Path and query of every call, in order. */
  readonly calls: string[] = [];
  /** False: no registry has been read yet. */
  complete = true;
  /** True: the backend answers 503. */
  isDown = false;
  /** Runs before each answer, to change things while pages are read. */
  beforeAnswer: ((path: string) => void) | undefined;

  readonly #models = new Map<string, { model: UnclaimedModel; at: number }>();
  readonly #removed = new Map<string, number>();
  readonly #summaries = new Map<string, { item?: ModelSummary; at: number }>();

  /** An unclaimed model, new or changed now. */
  put(name: string, change: Partial<UnclaimedModel> = {}): void {
    const entityRef = `mlmodel:default/${name}`;
    const model: UnclaimedModel = {
      entityRef,
      sourceId: 'main',
      externalId: name,
      name,
      tags: {},
      inProduction: false,
      ...change,
    };
    this.#removed.delete(entityRef);
    this.#models.set(entityRef, { model, at: Date.now() });
  }

  /** A descriptor claims the model now, or it is gone: the provider no longer speaks for it. */
  withdraw(name: string): void {
    const entityRef = `mlmodel:default/${name}`;
    this.#models.delete(entityRef);
    this.#removed.set(entityRef, Date.now());
  }

  summarise(name: string, summary: Omit<ModelSummary, 'entityRef'>): void {
    const entityRef = `mlmodel:default/${name}`;
    const item = { entityRef, ...summary };
    this.#summaries.set(entityRef, { item, at: Date.now() });
  }

  forget(name: string): void {
    this.#summaries.set(`mlmodel:default/${name}`, { at: Date.now() });
  }

  /** For `MlModelsClient`. */
  readonly fetch = (async (input: string, init?: RequestInit) => {
    if (init?.signal?.aborted) throw init.signal.reason;
    const { status, body } = this.#answer(new URL(input));
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  }) as typeof fetch;

  /** A backend plugin `ml-models` that answers services only. */
  plugin() {
    return createBackendPlugin({
      pluginId: 'ml-models',
      register: reg => {
        reg.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          init: async ({ httpAuth, httpRouter }) => {
            httpRouter.use(async (req, res) => {
              await httpAuth.credentials(req, { allow: ['service'] });
              const { status, body } = this.#answer(
                new URL(req.url, 'http://inventory'),
              );
              res.status(status).json(body);
            });
          },
        });
      },
    });
  }

  #answer(url: URL): { status: number; body: unknown } {
    const path = url.pathname.replace(/^\/api\/ml-models/, '');
    this.calls.push(`${path}${url.search}`);
    this.beforeAnswer?.(path);
    if (this.isDown) return { status: 503, body: {} };
    const since = Date.parse(url.searchParams.get('since') ?? '') || 0;
    if (path === '/summaries') return { status: 200, body: this.#page(since) };
    if (path !== '/inventory/unclaimed') return { status: 404, body: {} };
    const limit = Number(url.searchParams.get('limit'));
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const items = [...this.#models.values()]
      .filter(({ at }) => at >= since)
      .map(({ model }) => model);
    return {
      status: 200,
      body: {
        items: items.slice(from, from + limit),
        removed: since
          ? [...this.#removed]
              .filter(([, at]) => at >= since)
              .map(([ref]) => ref)
          : [],
        complete: this.complete,
        ...(from + limit < items.length && {
          nextCursor: String(from + limit),
        }),
      },
    };
  }

  #page(since: number) {
    const changed = [...this.#summaries].filter(([, { at }]) => at >= since);
    return {
      items: changed.flatMap(([, { item }]) => item ?? []),
      removed: since
        ? changed.flatMap(([ref, { item }]) => (item ? [] : [ref]))
        : [],
      asOf: new Date().toISOString(),
    };
  }
}
