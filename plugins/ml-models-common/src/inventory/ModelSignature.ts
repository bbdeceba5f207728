/**
 * One column, tensor or parameter of a model's signature.
 *
 * @public
 */
export interface SignatureField {
  /** Name; absent for a single unnamed tensor. */
  name?: string;
  /** Data type as the registry names it, for example `double`, `string`, `tensor(float32)`, `array(long)`. */
  type: string;
  /** Shape of a tensor; -1 stands for any length. */
  shape?: number[];
  /** False when callers may leave the field out. */
  required: boolean;
  /** Default of a parameter as JSON text. */
  default?: string;
}

/**
 * What a model takes and gives: the contract between the two teams.
 *
 * @public
 */
export interface ModelSignature {
  /** What a caller sends. */
  inputs: SignatureField[];
  /** What a caller gets back. */
  outputs: SignatureField[];
  /** Parameters a caller may send at inference time. */
  params: SignatureField[];
}
