/**
 * What the pager said of one rotation. Times are ISO 8601.
 *
 * @internal
 */
export interface StoredRotation {
  /** Name of the annotation that names the rotation. */
  annotation: string;
  /** Value of the annotation. */
  value: string;
  /** Refs of users; undefined when the pager never answered. */
  participants?: string[];
  /** People whom the catalog does not know. */
  unmatched?: number;
  /** Page of the rotation. */
  url?: string;
  checkedAt: string;
  /** When the pager last answered. */
  answeredAt?: string;
  /** Since when it does not. */
  failingSince?: string;
  /** Why not, in words; while it is not failing, why it has nobody in it. */
  message?: string;
}

/** What the pager said last. @internal */
export interface RotationStore {
  /** All of them. */
  list(): Promise<StoredRotation[]>;
  /** Replaces everything: what is not given is named by no entity any more. */
  replace(rotations: readonly StoredRotation[]): Promise<void>;
}
