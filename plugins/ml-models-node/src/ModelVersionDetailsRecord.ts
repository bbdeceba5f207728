import type {
  DatasetInput,
  ModelSignature,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What is read of a version only on demand, then stored.
 *
 * @public
 */
export interface ModelVersionDetailsRecord {
  /** Input, output and parameter schema; absent when the model was logged without one. */
  signature?: ModelSignature;
  /** Library the model was saved with, where only its files name it; wins over the listing's. */
  framework?: string;
  /** Input example as JSON text, at most 64 KiB; longer ones are left out and named in `notes`. */
  inputExample?: string;
  /** The card that describes the model, markdown, never trusted. */
  cardMarkdown?: string;
  /** Datasets the run recorded as its inputs. */
  datasets: DatasetInput[];
  /** Sentences for people on what could not be read and why. */
  notes: string[];
}
