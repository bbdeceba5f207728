import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  ModelVersionDetailsRecord,
  RegistrySource,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { SourceSettings } from '../config/InventorySettings';
import type { StoredModel } from '../database/models/StoredModel';
import type {
  StoredVersion,
  StoredVersionDetails,
} from '../database/versions/StoredVersion';
import type { VersionStore } from '../database/versions/VersionStore';
import { cleanText, replaceRefused } from '../sync/cleanRecord';

/** Longest input example and card that are stored, in characters. */
const LONGEST_EXAMPLE = 64 * 1024;
const LONGEST_CARD = 512 * 1024;
/** What could not be read completely is tried again after this. */
const RETRY_AFTER_MILLISECONDS = 60 * 60 * 1000;

/** What this service adds to a version. @internal */
export type DetailsAnswer = Pick<
  InventoryVersionDetails,
  | 'signature'
  | 'inputExample'
  | 'cardMarkdown'
  | 'datasets'
  | 'notes'
  | 'detailsState'
  | 'detailsReadAt'
>;

/**
 * Reads what is too large for a listing when somebody looks at a version, and stores it: a version does not change
 * what it was made of. It is read again when the version was edited in the registry, and after an hour when something
 * could not be read.
 *
 * @internal
 */
export class VersionDetailsService {
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #sources: ReadonlyMap<string, RegistrySource>;
  readonly #versions: VersionStore;
  readonly #timeouts: ReadonlyMap<string, number>;
  /** Reads that are under way, by version id, so that a crowd costs the registry one read. */
  readonly #reads = new Map<string, Promise<DetailsAnswer>>();

  private constructor(options: VersionDetailsServiceOptions) {
    this.#logger = options.logger;
    this.#now = options.now;
    this.#sources = options.sources;
    this.#versions = options.versions;
    this.#timeouts = new Map(
      options.settings.map(({ id, timeouts }) => [
        id,
        timeouts.detailsMilliseconds,
      ]),
    );
  }

  static create(options: VersionDetailsServiceOptions): VersionDetailsService {
    return new VersionDetailsService(options);
  }

  /** Never throws for the registry's sake: then the state is `unknown`, with the last good value if there is one. */
  async read(
    model: StoredModel,
    version: StoredVersion,
  ): Promise<DetailsAnswer> {
    // Whoever asks meanwhile joins, also while the stored ones are looked up: else the second would read again.
    const running = this.#reads.get(version.id);
    if (running) return running;
    const read = this.#readOnce(model, version).finally(() =>
      this.#reads.delete(version.id),
    );
    this.#reads.set(version.id, read);
    return read;
  }

  async #readOnce(
    model: StoredModel,
    version: StoredVersion,
  ): Promise<DetailsAnswer> {
    const stored = await this.#versions.findDetails(version.id);
    return stored && this.#isGood(stored, version)
      ? toAnswer(stored, 'read')
      : this.#readNow(model, version, stored);
  }

  #isGood(stored: StoredVersionDetails, version: StoredVersion): boolean {
    if (version.removedAt) return true;
    if (stored.fingerprint !== version.fingerprint) return false;
    const age = this.#now().getTime() - Date.parse(stored.readAt);
    return stored.notes.length === 0 || age < RETRY_AFTER_MILLISECONDS;
  }

  async #readNow(
    model: StoredModel,
    version: StoredVersion,
    stored: StoredVersionDetails | undefined,
  ): Promise<DetailsAnswer> {
    const source = this.#sources.get(model.sourceId);
    if (!source) {
      const note = `The registry '${model.sourceId}' is no longer configured.`;
      return toAnswer(stored, 'unknown', note);
    }
    if (version.removedAt) {
      return toAnswer(
        stored,
        'unknown',
        'The registry no longer has this version.',
      );
    }
    try {
      const record = await this.#ask(source, model, version);
      const details = toStored(record, version, this.#now().toISOString());
      await this.#versions.storeDetails(version.id, details);
      return toAnswer(details, 'read');
    } catch (thrown) {
      const error = toError(thrown);
      this.#logger.warn(
        `Details of version ${version.label} of '${model.name}' could not be read from '${source.id}'`,
        error,
      );
      return toAnswer(stored, 'unknown', error.message);
    }
  }

  async #ask(
    source: RegistrySource,
    model: StoredModel,
    version: StoredVersion,
  ): Promise<ModelVersionDetailsRecord> {
    // Every source has settings; it was made of them.
    const timeout = this.#timeouts.get(source.id)!;
    const signal = AbortSignal.timeout(timeout);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () =>
        reject(
          new Error(
            `${source.title} did not answer within ${timeout / 1000} s.`,
          ),
        ),
      );
    });
    return Promise.race([
      source.readVersionDetails({
        modelId: model.externalId,
        versionId: version.externalId,
        signal,
      }),
      late,
    ]);
  }
}

interface VersionDetailsServiceOptions {
  logger: LoggerService;
  now(): Date;
  /** By id. */
  sources: ReadonlyMap<string, RegistrySource>;
  versions: VersionStore;
  settings: ReadonlyArray<Pick<SourceSettings, 'id' | 'timeouts'>>;
}

function toStored(
  record: ModelVersionDetailsRecord,
  version: StoredVersion,
  readAt: string,
): StoredVersionDetails {
  const notes = [...record.notes];
  const fit = (text: string | undefined, longest: number, what: string) => {
    if (text === undefined) return undefined;
    if (text.length <= longest) return replaceRefused(text);
    notes.push(
      `${what} is longer than ${longest / 1024} KiB and was left out.`,
    );
    return undefined;
  };
  return {
    signature: record.signature,
    inputExample: fit(
      record.inputExample,
      LONGEST_EXAMPLE,
      'The input example',
    ),
    cardMarkdown: fit(record.cardMarkdown, LONGEST_CARD, 'The model card'),
    datasets: record.datasets,
    notes: notes.map(cleanText),
    fingerprint: version.fingerprint,
    readAt,
  };
}

function toAnswer(
  details: StoredVersionDetails | undefined,
  detailsState: DetailsAnswer['detailsState'],
  note?: string,
): DetailsAnswer {
  return {
    signature: details?.signature,
    inputExample: details?.inputExample,
    cardMarkdown: details?.cardMarkdown,
    datasets: details?.datasets ?? [],
    notes: [...(details?.notes ?? []), ...(note ? [note] : [])],
    detailsState,
    detailsReadAt: details?.readAt,
  };
}
