import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { OnCallProvider } from './OnCallProvider';

/**
 * Where a module adds its pager.
 *
 * @public
 */
export interface OnCallProviderExtensionPoint {
  /** Sets the one provider; a second one, or one beside the configured PagerDuty, is refused. */
  setProvider(provider: OnCallProvider): void;
}

/**
 * Extension point of the `ml-models` plugin for the pager.
 *
 * @public
 */
export const onCallProviderExtensionPoint =
  createExtensionPoint<OnCallProviderExtensionPoint>({
    id: 'ml-models.on-call-provider',
  });
