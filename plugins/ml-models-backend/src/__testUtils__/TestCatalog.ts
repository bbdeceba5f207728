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

  /** A group with its child groups. */
  addGroup(
    name: string,
    options: { role?: string; children?: string[]; title?: string } = {},
  ): this {
    const { role, children = [], title } = options;
    this.entities.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name,
        namespace: 'default',
        title,
        labels: role ? { 'ml-models/role': role } : {},
      },
      spec: { type: 'team', children },
      relations: children.map(child => ({
        type: 'parentOf',
        targetRef: `group:default/${child}`,
      })),
    });
    return this;
  }

  /** A person in some groups. */
  addUser(
    name: string,
    groups: string[],
    options: { role?: string; email?: string } = {},
  ): this {
    const { role, email } = options;
    this.entities.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: {
        name,
        namespace: 'default',
        labels: role ? { 'ml-models/role': role } : {},
      },
      spec: {
        memberOf: groups,
        profile: { displayName: `${name} of the tests`, email },
      } as JsonObject,
      relations: groups.map(group => ({
        type: 'memberOf',
        targetRef: `group:default/${group}`,
      })),
    });
    return this;
  }

  /** The entity is gone. */
  remove(ref: string): void {
    this.entities = this.entities.filter(
      entity => stringifyEntityRef(entity) !== ref,
    );
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
