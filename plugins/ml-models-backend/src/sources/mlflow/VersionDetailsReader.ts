import type { ModelVersionDetailsRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import type { MlflowClient } from './MlflowClient';
import { parseMlmodel, type Mlmodel } from './parseMlmodel';
import { signatureFromHistory } from './signatureFromHistory';
import { toDatasets } from './toDatasets';
import { toKeyedValues } from './toKeyedValues';

const MAX_EXAMPLE_BYTES = 64 * 1024;
const MAX_CARD_BYTES = 256 * 1024;

/** The only files that are read, besides the example the MLmodel file names. The first card found is taken. */
const MLMODEL = 'MLmodel';
const CARDS = ['model_card.md', 'README.md'];

/**
 * Reads what a listing does not carry: the files beside a version and the datasets of its run. A file that cannot be
 * read makes a note, not a failure; a version that does not exist is `NotFoundError`.
 *
 * @internal
 */
export class VersionDetailsReader {
  readonly #client: MlflowClient;

  static create(client: MlflowClient): VersionDetailsReader {
    return new VersionDetailsReader(client);
  }

  private constructor(client: MlflowClient) {
    this.#client = client;
  }

  async read(
    name: string,
    version: string,
    signal: AbortSignal,
  ): Promise<ModelVersionDetailsRecord> {
    const found = await this.#client.getModelVersion(name, version, signal);
    const notes: string[] = [];
    /** Undefined also when reading failed, which a note then says. */
    const attempt = async <T>(
      what: string,
      reading: Promise<T>,
    ): Promise<T | undefined> => {
      try {
        return await reading;
      } catch (error) {
        signal.throwIfAborted();
        notes.push(`${what} could not be read: ${error.message}`);
        return undefined;
      }
    };
    const file = (path: string, maxBytes?: number) =>
      this.#client.readVersionFile({ name, version, path, maxBytes }, signal);

    let hasNoMlmodel = false;
    const readMlmodel = async () => {
      const text = await file(MLMODEL);
      hasNoMlmodel = text === undefined;
      return text;
    };
    const [text, card, run] = await Promise.all([
      attempt('The file MLmodel', readMlmodel()),
      attempt('The model card', this.#readCard(file, found.run_id, signal)),
      found.run_id
        ? attempt('The run', this.#client.getRun(found.run_id, signal))
        : undefined,
    ]);
    const mlmodel: Mlmodel =
      text === undefined ? { notes: [] } : parseMlmodel(text);
    notes.push(...mlmodel.notes);
    const signature =
      mlmodel.signature ??
      signatureFromHistory(
        toKeyedValues(run?.data?.tags)['mlflow.log-model.history'],
      );
    if (hasNoMlmodel && !signature) {
      notes.push(
        'The version has no file MLmodel, so its signature is unknown.',
      );
    }
    const { inputExamplePath: examplePath } = mlmodel;
    const example =
      examplePath &&
      (await attempt(
        'The input example',
        file(examplePath, MAX_EXAMPLE_BYTES),
      ));
    return {
      signature,
      framework: mlmodel.framework,
      inputExample: example && isJson(example) ? example : undefined,
      cardMarkdown: card,
      datasets: toDatasets(run),
      notes,
    };
  }

  /** A card lies beside the model or, where that is not possible, among the artifacts of the run. */
  async #readCard(
    file: (path: string, maxBytes: number) => Promise<string | undefined>,
    runId: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const readings = CARDS.map(path => file(path, MAX_CARD_BYTES));
    if (runId) {
      readings.push(
        this.#client.readRunFile(
          { runId, path: CARDS[0], maxBytes: MAX_CARD_BYTES },
          signal,
        ),
      );
    }
    // MLflow 2 answers with a server error for a file that does not exist, and most versions have no card.
    const found = await Promise.all(
      readings.map(reading =>
        reading.catch(error => {
          // Where no files are served at all, the note on MLmodel says so.
          if (!['server-error', 'missing-route'].includes(error.reason)) {
            throw error;
          }
          return undefined;
        }),
      ),
    );
    return found.find(card => card?.trim());
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
