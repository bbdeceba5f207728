import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * Absolute paths of the YAML files that describe the sample organisation, in a stable order.
 *
 * @internal
 */
export function sampleCatalogFiles(): string[] {
  const directory = resolvePackagePath('demo', 'catalog');
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => join(directory, file));
}
