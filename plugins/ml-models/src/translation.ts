import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { designReviewMessages } from './messages/designReviewMessages';
import { handoffDesignMessages } from './messages/handoffDesignMessages';
import { handoffItemMessages } from './messages/handoffItemMessages';
import { handoffMessages } from './messages/handoffMessages';
import { handoffPageMessages } from './messages/handoffPageMessages';
import { handoffTimelineMessages } from './messages/handoffTimelineMessages';
import { handoffListMessages } from './messages/handoffListMessages';
import { modelPageMessages } from './messages/modelPageMessages';
import { modelsPageMessages } from './messages/modelsPageMessages';
import { organisationMessages } from './messages/organisationMessages';
import { sourcesPageMessages } from './messages/sourcesPageMessages';
import { startHandoffMessages } from './messages/startHandoffMessages';
import { templateMessages } from './messages/templateMessages';
import { versionsMessages } from './messages/versionsMessages';

/**
 * Every text of the package, grouped by feature, for apps that speak another language or other words.
 *
 * @public
 */
export const mlModelsTranslationRef = createTranslationRef({
  id: 'ml-models',
  messages: {
    ...modelsPageMessages,
    ...handoffListMessages,
    ...sourcesPageMessages,
    ...modelPageMessages,
    ...versionsMessages,
    ...templateMessages,
    ...handoffMessages,
    ...organisationMessages,
    ...designReviewMessages,
    ...handoffPageMessages,
    ...handoffItemMessages,
    ...handoffDesignMessages,
    ...handoffTimelineMessages,
    ...startHandoffMessages,
    lifecycle: {
      experimental: 'Experimental',
      production: 'Production',
      deprecated: 'Deprecated',
      retired: 'Retired',
      unknown: 'Not stated',
    },
    riskTier: {
      low: 'Low',
      medium: 'Medium',
      high: 'High',
      lowLong: 'Low risk',
      mediumLong: 'Medium risk',
      highLong: 'High risk',
      assumedWord: 'assumed',
      assumed: 'No tier is stated, so medium is assumed',
    },
    team: {
      dataScience: 'Data science team',
      engineering: 'Engineering team',
      missing: 'Nobody named',
    },
    sample: {
      label: 'Sample data',
      short: 'Sample',
      explanation: 'Recorded answers of a registry, not a live one',
    },
    sourceStatus: {
      ok: 'Up to date',
      okExplanation: 'The last sync read everything',
      'never-synced': 'Not synced yet',
      'never-syncedExplanation': 'The first sync has not finished',
      degraded: 'Degraded',
      degradedExplanation:
        'The registry answered with much less than before; the last state is kept until a person confirms',
      failing: 'Not reachable',
      failingExplanation:
        'The last sync failed; what is shown is the state before it',
      removed: 'No longer configured',
      removedExplanation:
        'The registry was taken out of the configuration; what is shown is its last state',
    },
  },
});
