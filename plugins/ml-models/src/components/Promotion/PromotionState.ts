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
  /** The design is not agreed yet. */
  | { kind: 'waiting'; handoff: HandoffSummary }
  /** Taken out of production for a while; nothing is promoted meanwhile. */
  | { kind: 'suspended'; handoff: HandoffSummary }
  /** The newest handoff is over: withdrawn, superseded or retired. */
  | { kind: 'over'; handoff: HandoffSummary }
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

const EARLY: readonly HandoffSummary['state'][] = ['draft', 'design-review'];

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
  if (PROMOTABLE.includes(handoff.state)) {
    return { kind: 'ready', handoff };
  }
  if (handoff.state === 'suspended') {
    return { kind: 'suspended', handoff };
  }
  return EARLY.includes(handoff.state)
    ? { kind: 'waiting', handoff }
    : { kind: 'over', handoff };
}
