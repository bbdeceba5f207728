import { TestDatabases } from '@backstage/backend-test-utils';

/**
 * The two databases everything is proved on. Declared once per test file, at its top level.
 */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
}
