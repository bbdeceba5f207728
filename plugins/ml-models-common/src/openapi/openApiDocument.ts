import { designReviewPaths } from './handoffs/designReviewPaths';
import { designReviewSchemas } from './handoffs/designReviewSchemas';
import { handoffItemPaths } from './handoffs/handoffItemPaths';
import { handoffItemSchemas } from './handoffs/handoffItemSchemas';
import { handoffPaths } from './handoffs/handoffPaths';
import { handoffSchemas } from './handoffs/handoffSchemas';
import { requestSchemas } from './handoffs/requestSchemas';
import { inventoryPaths } from './inventoryPaths';
import { inventorySchemas } from './inventorySchemas';
import { organisationPaths } from './organisationPaths';
import { organisationSchemas } from './organisationSchemas';

/**
 * The HTTP contract of the `ml-models` backend as an OpenAPI 3.1 document, merged from one part per resource.
 *
 * @public
 */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'ml-models',
    version: '1',
    description:
      'Inventory of machine-learning models, their versions and their handoff, and how the teams behind them are organised.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    ...inventoryPaths,
    ...handoffPaths,
    ...handoffItemPaths,
    ...designReviewPaths,
    ...organisationPaths,
  },
  components: {
    schemas: {
      ...inventorySchemas,
      ...handoffSchemas,
      ...handoffItemSchemas,
      ...designReviewSchemas,
      ...requestSchemas,
      ...organisationSchemas,
    },
  },
} as const;
