import type { HandoffActor } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Who asks, from credentials only.
 *
 * @internal
 */
export interface HandoffCaller {
  kind: HandoffActor['kind'];
  /** Entity ref of a person, or `service:` or `system:` and a name. */
  ref: string;
}

/** A rule of the system. @internal */
export function systemCaller(name: string): HandoffCaller {
  return { kind: 'system', ref: `system:${name}` };
}
