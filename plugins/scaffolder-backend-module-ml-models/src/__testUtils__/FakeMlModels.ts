import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';
import { churnModel, churnVersion } from './churn';

interface FakeHandoff {
  summary: {
    id: string;
    number: number;
    entityRef: string;
    version?: string;
    state: string;
  };
  taskId: string;
  repository?: { taskId: string; repository?: string; state: string };
}

/** The part of the `ml-models` backend that templates talk to, in memory, with one registered model. */
export class FakeMlModels {
  readonly handoffs: FakeHandoff[] = [];
  readonly versions: (typeof churnVersion)[] = [];

  /** Registers a version that was trained at a commit. */
  addVersion(label: string, commit: string): void {
    const id = `version-${label}`;
    this.versions.push({ ...churnVersion, id, label, code: { commit } });
  }

  plugin() {
    const router = express.Router().use(express.json());
    const entityRef = 'mlmodel:default/churn';
    const find = (id: string) =>
      this.handoffs.find(each => each.summary.id === id)!;
    router.get('/models/by-entity/mlmodel/default/churn', (_, response) => {
      response.json({ ...churnModel, entityRef });
    });
    router.get('/models/model-1/versions', (_, response) => {
      response.json({ items: this.versions });
    });
    router.get('/versions/:id', (request, response) => {
      response.json(this.versions.find(({ id }) => id === request.params.id));
    });
    router.post('/handoffs/status', (_, response) => {
      const current = this.handoffs[this.handoffs.length - 1]?.summary;
      response.json({ items: [current ? { current } : null] });
    });
    router.post('/handoffs', (request, response) => {
      const number = this.handoffs.length + 1;
      const { taskId, ...body } = request.body;
      this.handoffs.push({
        taskId,
        summary: { id: `handoff-${number}`, number, state: 'draft', ...body },
      });
      response.status(201).json(this.handoffs[number - 1]);
    });
    router.get('/handoffs/:id', (request, response) => {
      response.json(find(request.params.id));
    });
    router.put('/handoffs/:id/repository', (request, response) => {
      const handoff = find(request.params.id);
      handoff.repository = { ...handoff.repository, ...request.body };
      response.json(handoff);
    });
    return createBackendPlugin({
      pluginId: 'ml-models',
      register: reg =>
        reg.registerInit({
          deps: { http: coreServices.httpRouter },
          init: async ({ http }) => http.use(router as never),
        }),
    });
  }
}
