/**
 * One field of a model's contract, whether it comes from a signature or from a JSON Schema.
 *
 * @public
 */
export interface ContractField {
  /** `inputs.tenure`, `outputs.score`, `params.temperature`; `outputs[0]` for one without a name. */
  path: string;
  /** JSON type: string, number, integer, boolean, array, object; several joined by `|`. */
  type: string;
  /** Type as the source names it, where that says more. */
  sourceType?: string;
  /** False when it may be left out. */
  required: boolean;
  /** True when it may be null. */
  nullable?: boolean;
  /** Smallest number. */
  minimum?: number;
  /** Largest number. */
  maximum?: number;
  /** Possible values. */
  values?: string[];
  /** Unit of measure. */
  unit?: string;
  /** What it means. */
  description?: string;
}
