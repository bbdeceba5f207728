import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations of this package are. @internal */
export const migrationsDirectory = resolvePackagePath(
  '@baton-ml/backstage-plugin-ml-models-backend',
  'migrations',
);

/**
 * Brings the schema up to date, unless the deployment does that on its own.
 *
 * @internal
 */
export async function applyMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return knex;
}
