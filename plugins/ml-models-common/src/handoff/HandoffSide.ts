/**
 * One of the two teams a handoff is between.
 *
 * @public
 */
export type HandoffSide = 'data-science' | 'engineering';

/**
 * In what capacity a signature or consent is given: for a side, as the independent signer a high tier asks for, or
 * as the owner of the model.
 *
 * @public
 */
export type HandoffCapacity = HandoffSide | 'independent' | 'owner';
