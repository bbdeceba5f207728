/**
 * Topic of the event, and channel of the signal, that a handoff has changed. The event names id, number, entity ref,
 * state, revision and what happened; the signal only id and revision.
 *
 * @public
 */
export const HANDOFF_CHANGED_TOPIC = 'ml-models.handoff-changed';
