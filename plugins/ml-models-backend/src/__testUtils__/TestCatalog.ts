import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';

/**
 * The catalog as the plugin meets it: entities a test adds and removes, what each caller may see of them, and the
 * refreshes it was asked for.
 */
export class TestCatalog {
  entities: Entity[] = [];
  readonly refreshed: string[] = [];
  /** Methods that were called, in their order. */
  readonly calls: string[] = [];
  /** Entity refs users may see; everything when undefined. Services see everything. */
  visible?: Set<string>;
  /** Answers nothing any more. */
  isDown = false;

  addDescriptor(
    name: string,
    spec: JsonObject = {},
    annotations: Record<string, string> = {
      'backstage.io/managed-by-location': 'url:https://git.example.com/x.yaml',
    },
  ): this {
    this.entities.push({
      apiVersion: 'ml-models/v1alpha1',
      kind: 'MlModel',
      metadata: { name, namespace: 'default', annotations },
      spec,
    });
    return this;
  }

  removeDescriptor(name: string): void {
    this.entities = this.entities.filter(item => item.metadata.name !== name);
  }

  asService(): CatalogService {
    const answer =
      (method: keyof CatalogService) =>
      async (...parameters: any[]) => {
        this.calls.push(method);
        if (this.isDown) throw new Error('The catalog does not answer');
        const { principal } = parameters.at(-1).credentials;
        const entities =
          principal.type === 'user' && this.visible
            ? this.entities.filter(entity =>
                this.visible!.has(stringifyEntityRef(entity)),
              )
            : this.entities;
        if (method === 'refreshEntity') this.refreshed.push(parameters[0]);
        const mock = catalogServiceMock({ entities }) as any;
        return mock[method](...parameters);
      };
    return new Proxy({} as CatalogService, {
      get: (_, method) =>
        method === 'then' ? undefined : answer(method as keyof CatalogService),
    });
  }
}
