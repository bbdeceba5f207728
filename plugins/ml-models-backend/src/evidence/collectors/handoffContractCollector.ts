import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import { pinnedVersion } from './pinnedVersion';
import { readNewestContract } from './readContract';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What `handoff.yaml` decides beside the metrics.
 *
 * @remarks
 * Reads the production repository's copy as it is now, else the experiment's. A file that is missing or not valid fails.
 *
 * - `err-fallback`: `fallback.type` is set, else fail; with `fallback.test` the file must exist in the production
 *   repository. Without a test: manual.
 * - `mon-staleness`: `monitoring.maxModelAgeDays` is set and the version is not older, else fail.
 *
 * @internal
 */
export const handoffContractCollector: EvidenceCollector = {
  id: 'handoff-contract',
  itemIds: ['err-fallback', 'mon-staleness'],
  async collect(request) {
    const read = await readNewestContract(request);
    if (!read.contract) {
      return this.itemIds.map(itemId => ({ itemId, ...read.missing }));
    }
    const { contract, source } = read;
    const { fallback, monitoring } = contract;
    const findings = [];

    const test = fallback?.test
      ? await request.repository.read('production', fallback.test)
      : undefined;
    const fallbackBase = {
      itemId: 'err-fallback',
      source,
      live: true,
      value: fallback?.type,
      inputs: { fallback, test: test?.state },
    };
    if (!fallback) {
      const message = 'handoff.yaml names no fallback.';
      findings.push({ ...fallbackBase, check: 'fail' as const, message });
    } else if (!test) {
      const message = `The fallback is ${fallback.type}; no test for it is named.`;
      findings.push({ ...fallbackBase, check: 'manual' as const, message });
    } else {
      const check = {
        found: 'pass',
        none: 'fail',
        unknown: 'unknown',
      } as const;
      const message =
        test.state === 'found'
          ? `The fallback is ${fallback.type}, tested by ${test.path}.`
          : `The test of the fallback: ${test.reason}`;
      findings.push({ ...fallbackBase, check: check[test.state], message });
    }

    const maximum = monitoring?.maxModelAgeDays;
    const pinned = pinnedVersion(request);
    const createdAt = pinned.version?.createdAt;
    const stalenessBase = {
      itemId: 'mon-staleness',
      source,
      live: true,
      value: createdAt && `created ${createdAt.slice(0, 10)}`,
      threshold: maximum === undefined ? undefined : `${maximum} days`,
      inputs: { monitoring, createdAt },
    };
    if (maximum === undefined) {
      const message = 'handoff.yaml names no monitoring.maxModelAgeDays.';
      findings.push({ ...stalenessBase, check: 'fail' as const, message });
    } else if (pinned.missing) {
      findings.push({ itemId: 'mon-staleness', ...pinned.missing });
    } else if (!createdAt) {
      const message = 'The registry does not tell when the version was made.';
      findings.push({ ...stalenessBase, check: 'unknown' as const, message });
    } else {
      const days = Math.floor(
        (request.now.getTime() - Date.parse(createdAt)) / DAY,
      );
      const isFresh = days <= maximum;
      const owner = monitoring?.retrainingOwner;
      findings.push({
        ...stalenessBase,
        check: isFresh ? ('pass' as const) : ('fail' as const),
        message: `The version is ${days} days old, ${maximum} are allowed${
          owner ? `; ${owner} trains it again` : ''
        }.`,
      });
    }
    return findings;
  },
};
