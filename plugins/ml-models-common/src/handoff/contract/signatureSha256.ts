import { canonicalJson } from '../../events/canonicalJson';
import { sha256Hex } from '../../events/sha256Hex';
import type {
  ModelSignature,
  SignatureField,
} from '../../inventory/ModelSignature';

/**
 * Hash of a signature as `lineage.json` and `model.lock.yaml` hold it: SHA-256 over canonical JSON (keys sorted, no
 * white space) of `{inputs, outputs, params}`, each field with `name`, `type`, `shape`, `required` and `default` as
 * far as they are set.
 *
 * @returns 64 lower-case hexadecimal digits.
 *
 * @public
 */
export function signatureSha256(signature: ModelSignature): string {
  // Fields are named one by one, so that whatever else a record carries does not change the hash.
  const plain = (field: SignatureField) => ({
    name: field.name,
    type: field.type,
    shape: field.shape,
    required: field.required,
    default: field.default,
  });
  return sha256Hex(
    canonicalJson({
      inputs: signature.inputs.map(plain),
      outputs: signature.outputs.map(plain),
      params: signature.params.map(plain),
    }),
  );
}
