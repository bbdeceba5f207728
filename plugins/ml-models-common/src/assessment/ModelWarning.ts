/**
 * Something people should mend in how a model is described. None of them keeps the entity out of the catalog.
 *
 * @public
 */
export type ModelWarning =
  /** Nobody is named on one or both sides. */
  | { type: 'missing-teams'; sides: ('data-science' | 'engineering')[] }
  /**
   * The descriptor does not say where the versions live. `configured` are the ids of the registries to choose from,
   * absent while they are not known.
   */
  | { type: 'missing-registry'; configured?: string[] }
  /** The descriptor names an instance that is not configured. */
  | { type: 'unknown-instance'; instance: string; configured: string[] }
  /** The instance has not been read yet, so nothing can be said about the model. */
  | { type: 'never-synced'; instance: string }
  /** The instance is read, and has no such model. */
  | { type: 'not-registered'; instance: string; model: string }
  /** Another descriptor came first; this one's claim is ignored. */
  | { type: 'claimed-elsewhere'; entityRef: string }
  /** This descriptor speaks for the model, and others name it too. */
  | { type: 'claimed-twice'; entityRefs: string[] }
  /** The registry calls the model something else by now. */
  | { type: 'renamed'; instance: string; model: string; formerModel: string }
  /** Missing from the newest listing, kept until a second one agrees. */
  | { type: 'absent'; instance: string; model: string }
  /** Gone from the registry. */
  | { type: 'removed'; instance: string; model: string };
