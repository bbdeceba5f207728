import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  HandoffStatus,
  HandoffSummary,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** What a person can do about the production repository of a model. */
export type PromotionState =
  /** No handoff, so there is nothing to promote yet. */
  | { kind: 'no-handoff' }
  /** The handoff is not that far, or past it. */
  | { kind: 'waiting'; handoff: HandoffSummary }
  /** A repository can be made now. */
  | { kind: 'ready'; handoff: HandoffSummary }
  /** A task is making one, or stopped half-way. */
  | { kind: 'started'; handoff: HandoffSummary; taskId: string | undefined }
  /** There is one; a later version is served from there. */
  | {
      kind: 'served';
      handoff: HandoffSummary | undefined;
      componentRef: string | undefined;
      repository: string | undefined;
    };

/** From the agreed design on, since load and contract evidence comes from the repository. */
const PROMOTABLE: readonly HandoffSummary['state'][] = [
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
  'in-production',
];

/**
 * Decides what is offered. The template asks the same questions again before it makes anything.
 *
 * @internal
 */
export function toPromotionState(options: {
  handoff: HandoffSummary | undefined;
  repository: HandoffStatus['repository'];
  /** `spec.source.production` of the model. */
  production: NonNullable<MlModelEntity['spec']['source']>['production'];
}): PromotionState {
  const { handoff, repository, production } = options;
  const named = repository?.componentRef ?? production;
  const componentRef =
    named &&
    stringifyEntityRef(
      parseEntityRef(named, {
        defaultKind: 'Component',
        defaultNamespace: 'default',
      }),
    );
  if (repository?.state === 'linked' || production) {
    return {
      kind: 'served',
      handoff,
      componentRef,
      repository: repository?.repository,
    };
  }
  if (!handoff) {
    return { kind: 'no-handoff' };
  }
  if (repository?.state === 'started') {
    return { kind: 'started', handoff, taskId: repository.taskId };
  }
  return PROMOTABLE.includes(handoff.state)
    ? { kind: 'ready', handoff }
    : { kind: 'waiting', handoff };
}
