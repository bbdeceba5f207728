import { readFileSync } from 'node:fs';
import { findPaths } from '@backstage/cli-common';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleMlModels from '@baton-ml/backstage-plugin-catalog-backend-module-ml-models';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';
import { catalogModuleSampleOrganisation } from './catalogModuleSampleOrganisation';
import { sampleCatalogFiles } from './sampleCatalogFiles';

/** What the catalog adds to an entity that it could not process. */
interface EntityWithStatus extends Entity {
  status?: { items?: { level: string }[] };
}

/** The rules of the portal, so that a kind they forget is found here. */
const { rules } = parse(
  readFileSync(
    findPaths(__dirname).resolveTargetRoot('app-config.yaml'),
    'utf8',
  ),
).catalog;

const described = sampleCatalogFiles()
  .flatMap(file => parseAllDocuments(readFileSync(file, 'utf8')))
  .map(document => document.toJS() as Entity)
  .map(entity => stringifyEntityRef(entity))
  .sort();

describe('sample catalog', () => {
  it('is read as a whole by the real catalog, without errors or refs that lead nowhere', async () => {
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleMlModels,
        catalogModuleSampleOrganisation,
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:7007' },
            catalog: { rules },
            demo: { organisation: true },
          },
        }),
      ],
    });
    const readEntities = async (): Promise<Entity[]> =>
      (await request(server).get('/api/catalog/entities')).body;
    const readDescribed = (entities: Entity[]) =>
      entities
        .filter(entity => entity.kind !== 'Location')
        .map(entity => stringifyEntityRef(entity))
        .sort();
    const readDangling = (entities: Entity[]) => {
      const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
      return entities.flatMap(entity =>
        (entity.relations ?? [])
          .filter(({ targetRef }) => !refs.has(targetRef))
          .map(
            ({ type, targetRef }) =>
              `${stringifyEntityRef(entity)} ${type} ${targetRef}`,
          ),
      );
    };

    let entities = await readEntities();
    // Processing goes on in the background; the time limit of the test ends a wait that leads nowhere.
    while (readDescribed(entities).length < described.length) {
      await new Promise(resolve => setTimeout(resolve, 200));
      entities = await readEntities();
    }

    expect(readDescribed(entities)).toEqual(described);
    expect(readDangling(entities)).toEqual([]);
    expect(
      entities.filter(entity =>
        (entity as EntityWithStatus).status?.items?.some(
          ({ level }) => level === 'error',
        ),
      ),
    ).toEqual([]);
  }, 180_000);

  it('holds what the pages are to be shown with', () => {
    const count = (kind: string) =>
      described.filter(ref => ref.startsWith(`${kind}:`)).length;
    expect(count('group') + count('user')).toBeGreaterThanOrEqual(60);
    expect(count('system')).toBe(5);
    expect(count('mlmodel')).toBeGreaterThanOrEqual(10);
    expect(count('resource')).toBeGreaterThanOrEqual(10);
  });
});
