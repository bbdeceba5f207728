import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { mockModelEntity } from '../fixtures/mockModelEntity';

/**
 * A model as the list of models has it, with relations as the catalog makes them.
 *
 * @internal
 */
export function modelListEntity(
  name: string,
  given: {
    title?: string;
    lifecycle?: string;
    owner?: string;
    teams?: boolean;
    riskTier?: string;
    labels?: Record<string, string>;
  } = {},
): Entity {
  const { title, lifecycle = 'experimental', labels } = given;
  const owner = given.owner ?? 'group:default/growth';
  const plain = mockModelEntity();
  return {
    ...plain,
    metadata: { name, namespace: 'default', title, labels },
    spec: {
      ...plain.spec,
      owner,
      lifecycle,
      ...('riskTier' in given && { riskTier: given.riskTier }),
    },
    relations: [
      {
        type: 'ownedBy',
        targetRef: stringifyEntityRef(
          parseEntityRef(owner, {
            defaultKind: 'group',
            defaultNamespace: 'default',
          }),
        ),
      },
      ...(given.teams === false
        ? []
        : [
            {
              type: 'modelDevelopedBy',
              targetRef: 'group:default/ds-growth',
            },
            { type: 'modelOperatedBy', targetRef: 'group:default/ml-serving' },
          ]),
    ],
  } as Entity;
}
