import { readFileSync } from 'node:fs';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { sampleCatalogFiles } from './sampleCatalogFiles';

/**
 * Names of the users that the sample organisation brings, so that nobody else of a catalog can be chosen.
 *
 * @internal
 */
export function samplePersonNames(): Set<string> {
  const names = sampleCatalogFiles()
    .flatMap(file => parseAllDocuments(readFileSync(file, 'utf8')))
    .map(document => document.toJS() as Entity | null)
    .filter(
      entity =>
        entity?.kind === 'User' &&
        entity.metadata.labels?.['ml-models/exclude'] !== 'true',
    )
    .map(entity => entity!.metadata.name);
  return new Set(names);
}
