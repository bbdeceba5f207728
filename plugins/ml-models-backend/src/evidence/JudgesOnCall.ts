import type { OnCallState } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Knows who shares the rotation of a model.
 *
 * @internal
 */
export interface JudgesOnCall {
  /**
   * Asks the pager, where there is one that knows the rotation; a pager that does not answer makes the state `unknown`.
   * Undefined when the organisation names no rotation for the model. Throws when the catalog never answered.
   *
   * @param modelRef - canonical ref
   */
  judge(
    modelRef: string,
    options: { signal: AbortSignal; now: Date },
  ): Promise<
    | {
        state: OnCallState;
        /** A sentence. */
        text: string;
        /** Page of the rotation. */
        url?: string;
        /** False where no pager is set up that understands the name of the rotation. */
        isAsked: boolean;
      }
    | undefined
  >;
}
