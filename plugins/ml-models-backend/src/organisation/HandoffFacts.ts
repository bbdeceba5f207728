/**
 * What the organisation asks of handoffs. The one place where the two features meet.
 *
 * @internal
 */
export interface HandoffFacts {
  /** Refs of models with a handoff in production. */
  inProduction: ReadonlySet<string>;
  /** Handoffs under way, by the ref of the model. */
  openByModel: ReadonlyMap<string, number>;
  /** Handoffs that went live: model, and whole days from draft to production. */
  leadTimes: ReadonlyArray<{ modelRef: string; liveAt: string; days: number }>;
}

/** Reads {@link HandoffFacts}; undefined while no handoffs are kept. @internal */
export type ReadHandoffFacts = () => Promise<HandoffFacts | undefined>;
