import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ActionServices } from './ActionServices';
import { createDescriptorEditAction } from './createDescriptorEditAction';
import { createDestinationCheckAction } from './createDestinationCheckAction';
import { createExperimentFetchAction } from './createExperimentFetchAction';
import { createGiteaPullRequestAction } from './createGiteaPullRequestAction';
import { createHandoffCreateAction } from './createHandoffCreateAction';
import { createHandoffLinkAction } from './createHandoffLinkAction';
import { createLineageResolveAction } from './createLineageResolveAction';

/** Every action of the module. */
export function createMlActions(
  services: ActionServices,
): TemplateAction<any, any, any>[] {
  return [
    createDescriptorEditAction(services),
    createDestinationCheckAction(services),
    createExperimentFetchAction(services),
    createGiteaPullRequestAction(services),
    createHandoffCreateAction(services),
    createHandoffLinkAction(services),
    createLineageResolveAction(services),
  ];
}
