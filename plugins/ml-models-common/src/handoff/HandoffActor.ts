import type { HandoffSide } from './HandoffSide';

/**
 * Who wants to act, with everything the backend found out about them; nothing of it comes from a request body.
 *
 * @public
 */
export interface HandoffActor {
  /** Entity ref of a person, or `system:` and a name. */
  ref: string;
  /** A service acts for a pipeline or another backend, the system for a rule that fires by itself. */
  kind: 'user' | 'service' | 'system';
  /**
   * Sides the person may act for: member of the side's team, nested groups included, with a fitting role. A person
   * who could act for both has to choose one per handoff, and then only that one is listed.
   */
  sides: HandoffSide[];
  /** Started this handoff. */
  creator?: boolean;
  /** Member of the model's owner. */
  owner?: boolean;
  /** In the rotation of the model. */
  onCall?: boolean;
  /** Member of a configured governance group. */
  governance?: boolean;
  /** Member of a configured group of administrators. */
  admin?: boolean;
  /** Member of either team of the handoff, whatever the role; such a person is not independent. */
  inEitherTeam?: boolean;
  /** Registered the model version that is handed over. */
  versionAuthor?: boolean;
}
