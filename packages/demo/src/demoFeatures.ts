import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleSampleOrganisation } from './organisation/catalogModuleSampleOrganisation';
import { mlModelsModuleSampleHandoffs } from './handoffs/mlModelsModuleSampleHandoffs';
import { mlModelsModuleSampleRecords } from './organisation/records/mlModelsModuleSampleRecords';
import { authModuleDemoProvider } from './signIn/authModuleDemoProvider';
import { demoPlugin } from './demoPlugin';
import { sampleGitPlugin } from './git/sampleGitPlugin';
import { registryReplayPlugin } from './registry/registryReplayPlugin';

/**
 * Everything a sample portal needs on top of Baton, as one feature of the backend.
 *
 * @public
 */
export const demoFeatures = createBackendFeatureLoader({
  loader() {
    return [
      authModuleDemoProvider,
      catalogModuleSampleOrganisation,
      demoPlugin,
      mlModelsModuleSampleHandoffs,
      mlModelsModuleSampleRecords,
      registryReplayPlugin,
      sampleGitPlugin,
    ];
  },
});
