/**
 * One check of a standard: a job in the continuous integration of a repository.
 *
 * @public
 */
export interface StandardCheck {
  /** Name of the job, and so of the check on a commit; the same on every platform. */
  name: string;
  /** Commands of the job, as the CI files of the template have them. */
  commands: string[];
  /** What makes it fail, in a sentence. */
  failsOn: string;
  /** What it protects from, in a sentence. */
  why: string;
  /** False for a check that is shown and does not hold up a merge. */
  required: boolean;
  /** When it runs, where that is not with every change. */
  runs?: 'nightly';
}
