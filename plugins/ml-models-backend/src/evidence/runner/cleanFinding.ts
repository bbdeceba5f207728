import { InputError } from '@backstage/errors';
import type { EvidenceResult } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceFinding } from '@baton-ml/backstage-plugin-ml-models-node';
import { replaceRefused } from '../../sync/cleanRecord';

const CHECKS = ['pass', 'fail', 'unknown', 'manual'];
const RESULTS = ['pass', 'fail', 'unknown', 'info'];
const MOST_ROWS = 200;
const MOST_EXCERPTS = 5;
const LONGEST_TEXT = 1000;
const LONGEST_EXCERPT = 4000;

/**
 * A finding cut to what is stored and shown: texts of limited length without control characters, lists of limited
 * length, addresses that are http or https. Throws `InputError` when it is no finding at all.
 *
 * @internal
 */
export function cleanFinding(
  finding: EvidenceFinding,
): Omit<
  EvidenceResult,
  'collector' | 'collectedAt' | 'expiresAt' | 'inputHash'
> {
  if (!CHECKS.includes(finding.check)) {
    throw new InputError(
      `check is '${finding.check}', expected one of ${CHECKS.join(', ')}`,
    );
  }
  if (!finding.message || !finding.source?.label) {
    throw new InputError('a finding needs a message and source.label');
  }
  return {
    itemId: finding.itemId,
    check: finding.check,
    message: text(finding.message),
    value: optional(finding.value),
    threshold: optional(finding.threshold),
    source: {
      label: text(finding.source.label),
      url: link(finding.source.url),
    },
    comparisons: finding.comparisons?.slice(0, MOST_ROWS).map(row => ({
      name: text(row.name),
      value: optional(row.value),
      threshold: optional(row.threshold),
      result: RESULTS.includes(row.result) ? row.result : 'unknown',
      note: optional(row.note),
    })),
    changes: finding.changes?.slice(0, MOST_ROWS).map(change => ({
      path: text(change.path),
      kind: change.kind,
      breaking: change.breaking,
      before: optional(change.before),
      after: optional(change.after),
    })),
    excerpts: finding.excerpts?.slice(0, MOST_EXCERPTS).map(excerpt => ({
      path: text(excerpt.path),
      firstLine: excerpt.firstLine,
      text: text(excerpt.text, LONGEST_EXCERPT),
      url: link(excerpt.url),
    })),
    links: finding.links
      ?.filter(each => link(each.url))
      .slice(0, MOST_ROWS)
      .map(each => ({ title: text(each.title), url: each.url })),
  };
}

function optional(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(value);
}

function text(value: unknown, longest = LONGEST_TEXT): string {
  const whole = String(value);
  // Cut first: the cut may go through a pair of surrogates.
  return replaceRefused(
    whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole,
  );
}

function link(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/\S+$/.test(url) && url.length <= 2000
    ? url
    : undefined;
}
