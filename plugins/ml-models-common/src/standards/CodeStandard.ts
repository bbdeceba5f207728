import type { StandardCheck } from './StandardCheck';

/**
 * What a newer version of a template brings.
 *
 * @public
 */
export interface TemplateChange {
  /** Version of the template that brought it, for example `1.1.0`. */
  version: string;
  /** Sentences for people who have a repository of an older version. */
  changes: string[];
}

/**
 * A standard that the code of a repository follows, named by the annotation `ml-models/code-standard`.
 *
 * @public
 */
export interface CodeStandard {
  /** Name and version, for example `experiment@1`. The version changes when a check is added, removed or made stricter. */
  id: string;
  /** What people call it. */
  title: string;
  /** Entity ref of the software template that makes such repositories. */
  templateRef: string;
  /** Newest version of that template. */
  templateVersion: string;
  /** The one check that is required for a merge; it waits for the others. */
  gate: string;
  /** The checks, in the order people read them. */
  checks: StandardCheck[];
  /** What came with which version of the template, newest first. */
  history: TemplateChange[];
}
