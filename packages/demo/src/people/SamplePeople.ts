/**
 * Somebody one may sign in as.
 *
 * @internal
 */
export interface SamplePerson {
  /** Name of the user entity, the value of the sign-in header. */
  name: string;
  displayName: string;
  /** What the person does, for example "Senior data scientist". */
  title?: string;
  /** Value of the label `ml-models/role` of the person, else of the team. */
  role?: string;
  /** The team named first in the person's entity. */
  team?: { name: string; title: string };
  /** The group above the team. */
  department?: { name: string; title: string };
}

/**
 * The people of the sample organisation that the catalog knows by now.
 *
 * @internal
 */
export interface SamplePeople {
  people: SamplePerson[];
  /** How many there will be once the catalog has read the whole organisation. */
  expected: number;
}
