import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  canonicalJson,
  type EvidenceResult,
  sha256Hex,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { cleanFinding } from './cleanFinding';

/** Collectors that work at the same time for one handoff. */
const COLLECTORS_AT_ONCE = 4;
const TIMEOUT_MILLISECONDS = 45_000;
const HOUR = 60 * 60 * 1000;

/**
 * Runs collectors for one handoff and makes results of what they find.
 *
 * @remarks
 * Each collector stands alone: one that throws, or does not end in time, gives `unknown` for its items and disturbs
 * nobody else. What a collector says is cut to size, and what is not for it to say is dropped.
 *
 * @internal
 */
export class EvidenceRunner {
  readonly #options: EvidenceRunnerOptions;

  private constructor(options: EvidenceRunnerOptions) {
    this.#options = options;
  }

  static create(options: EvidenceRunnerOptions): EvidenceRunner {
    return new EvidenceRunner(options);
  }

  /** Items that some collector answers for. */
  get itemIds(): ReadonlySet<string> {
    return new Set(this.#options.collectors.flatMap(each => each.itemIds));
  }

  /** In the order of the collectors. Never throws for a collector's sake. */
  async run(request: EvidenceRequest): Promise<EvidenceResult[]> {
    const collectors = this.#options.collectors.filter(each =>
      each.itemIds.some(id => request.itemIds.has(id)),
    );
    const results: EvidenceResult[][] = collectors.map(() => []);
    const queue = [...collectors.entries()];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [index, collector] = next;
        results[index] = await this.#collect(collector, request);
      }
    };
    await Promise.all(Array.from({ length: COLLECTORS_AT_ONCE }, work));
    return [
      ...results.flat(),
      ...this.#fillIn(collectors, results.flat(), request),
    ];
  }

  /** An item that was looked at and of which nobody had anything to say is left to people, not unknown for ever. */
  #fillIn(
    collectors: readonly EvidenceCollector[],
    results: readonly EvidenceResult[],
    request: EvidenceRequest,
  ): EvidenceResult[] {
    const said = new Set(results.map(({ itemId }) => itemId));
    return [...request.itemIds]
      .filter(itemId => !said.has(itemId))
      .flatMap(itemId => {
        const collector = collectors.find(each =>
          each.itemIds.includes(itemId),
        );
        if (!collector) return [];
        const finding: EvidenceFinding = {
          itemId,
          check: 'manual',
          message: 'There was nothing to look at.',
          source: { label: `Collector ${collector.id}` },
          inputs: { silent: collector.id },
        };
        return [this.#toResult(collector, finding, request)];
      });
  }

  async #collect(
    collector: EvidenceCollector,
    request: EvidenceRequest,
  ): Promise<EvidenceResult[]> {
    try {
      const findings = await this.#inTime(collector, request);
      const seen = new Set<string>();
      return findings.flatMap(finding => {
        const { itemId } = finding;
        const isExpected =
          collector.itemIds.includes(itemId) &&
          request.itemIds.has(itemId) &&
          !seen.has(itemId);
        seen.add(itemId);
        return isExpected ? [this.#toResult(collector, finding, request)] : [];
      });
    } catch (thrown) {
      const error = toError(thrown);
      this.#options.logger.warn(
        `Evidence collector '${collector.id}' failed for handoff ${request.handoffId}`,
        error,
      );
      return this.#toUnknown(collector, request, error.message);
    }
  }

  async #inTime(
    collector: EvidenceCollector,
    request: EvidenceRequest,
  ): Promise<EvidenceFinding[]> {
    const limit = this.#options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS;
    const timeout = AbortSignal.timeout(limit);
    const signal = AbortSignal.any([request.signal, timeout]);
    const ended = new Promise<never>((_, reject) => {
      const stop = () =>
        reject(
          new Error(
            timeout.aborted
              ? `it did not end within ${limit / 1000} s`
              : 'the run was stopped',
          ),
        );
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
    });
    // Also what is thrown before there is a promise must take part in the race.
    const collect = async () => collector.collect({ ...request, signal });
    return Promise.race([collect(), ended]);
  }

  #toResult(
    collector: EvidenceCollector,
    finding: EvidenceFinding,
    request: EvidenceRequest,
  ): EvidenceResult {
    const now = request.now.getTime();
    const expires = finding.live && finding.check === 'pass';
    return {
      ...cleanFinding(finding),
      collector: collector.id,
      collectedAt: request.now.toISOString(),
      expiresAt: expires
        ? new Date(now + this.#options.validityHours * HOUR).toISOString()
        : undefined,
      inputHash: sha256Hex(canonicalJson(finding.inputs)),
    };
  }

  #toUnknown(
    collector: EvidenceCollector,
    request: EvidenceRequest,
    reason: string,
  ): EvidenceResult[] {
    return collector.itemIds
      .filter(itemId => request.itemIds.has(itemId))
      .map(itemId =>
        this.#toResult(
          collector,
          {
            itemId,
            check: 'unknown',
            message: `This could not be looked at: ${reason}.`,
            source: { label: `Collector ${collector.id}` },
            // The same for every failure: an outage is no new input.
            inputs: { failed: collector.id },
          },
          request,
        ),
      );
  }
}

interface EvidenceRunnerOptions {
  collectors: readonly EvidenceCollector[];
  logger: LoggerService;
  /** For tests. */
  timeoutMilliseconds?: number;
  /** How long a pass counts that can change although the version does not. */
  validityHours: number;
}
