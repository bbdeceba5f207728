/**
 * Sample content for a portal that shows Baton at work: a fictional organisation, a sign-in without passwords for its
 * people, and a recorded registry. Each part starts only when the configuration asks for it.
 *
 * @packageDocumentation
 */
export { demoFeatures as default } from './demoFeatures';
