/**
 * One difference between two contracts of a model.
 *
 * @public
 */
export interface SchemaChange {
  /** Which part of the contract. */
  part: 'input' | 'output' | 'parameter';
  /** Name of the field. */
  field: string;
  /** Whether a caller of the old contract can be hurt by it. */
  effect: 'breaking' | 'compatible';
  /** What happened, stable, kebab-case. */
  change:
    | 'added'
    | 'removed'
    | 'type-changed'
    | 'became-required'
    | 'became-optional'
    | 'narrowed'
    | 'widened'
    | 'meaning-changed';
  /** One English sentence without markup. */
  text: string;
  /** As it was, in short. */
  before?: string;
  /** As it is, in short. */
  after?: string;
}
