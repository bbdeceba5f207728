/**
 * The name of a rotation as an entity gives it.
 *
 * @public
 */
export interface OnCallRotationName {
  /** Annotation that holds the name, one of the provider's. */
  annotation: string;
  /** Value of the annotation; never trusted. */
  value: string;
}

/**
 * Who is in a rotation.
 *
 * @public
 */
export interface OnCallRotation extends OnCallRotationName {
  /** Everybody who is on call some time in the rotation; empty when nobody is. */
  participants: Array<{
    /** By which the person is recognised in the catalog; people without one count as unknown. */
    email?: string;
  }>;
  /** Page of the rotation for people, http or https. */
  url?: string;
  /**
   * Set instead of people when the pager says nothing about this one name, while the others are fine: `missing` when it
   * has no such rotation, `refused` when it does not take the name.
   */
  problem?: {
    kind: 'missing' | 'refused';
    /** A sentence shown to people. */
    message: string;
  };
}

/**
 * Asks one pager who shares a rotation.
 *
 * @remarks
 *
 * A job asks every quarter of an hour for all rotations that entities of production models name; pages read what it
 * stored. An entity only names a rotation: the address to ask is the provider's own configuration.
 *
 * @public
 */
export interface OnCallProvider {
  /** Name of the product, for example `pagerduty`. */
  readonly type: string;
  /** Annotations the provider understands, the one that counts first. */
  readonly annotations: readonly string[];
  /**
   * Reads the rotations, in any order; one that is left out is unknown. Throws when the pager cannot be reached or
   * refuses: then what was known stays, marked as old. The message is shown to people.
   */
  readRotations(
    names: readonly OnCallRotationName[],
    options: {
      /** Ends the reading. */
      signal: AbortSignal;
      /** Current time. */
      now: Date;
    },
  ): Promise<OnCallRotation[]>;
}
