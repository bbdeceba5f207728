/** Somebody of the sample organisation, as `GET /api/demo/people` answers. */
export interface SamplePerson {
  /** Name of the user entity. */
  name: string;
  displayName: string;
  /** What the person does, for example "Senior data scientist". */
  title?: string;
  /** data-science, ml-engineering, platform or product. */
  role?: string;
  team?: { name: string; title: string };
  department?: { name: string; title: string };
}

/** The answer of `GET /api/demo/people`. */
export interface SamplePeople {
  people: SamplePerson[];
  /** How many there are once the catalog has read everybody. */
  expected: number;
}
