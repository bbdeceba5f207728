/**
 * Sample content for a portal that shows Baton at work: a fictional organisation, a sign-in without passwords for its
 * people, a recorded registry and a git server. Each part starts only when the configuration asks for it.
 *
 * @packageDocumentation
 */
export { demoFeatures as default } from './demoFeatures';
