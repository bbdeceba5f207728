/**
 * A dataset that a run recorded as its input.
 *
 * @public
 */
export interface DatasetInput {
  /** Name as recorded. */
  name: string;
  /** Fingerprint of the content as recorded by the tracking platform. */
  digest?: string;
  /** What it was used for, for example `training` or `evaluation`. */
  context?: string;
  /** Kind of source, for example `s3` or `local`. */
  sourceType?: string;
}
