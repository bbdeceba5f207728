import type {
  EvidenceCollector,
  EvidenceFinding,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { createRequest, type SampleChanges } from './createRequest';
import { productionFiles } from './sampleFiles';

/** What is different from the sample, what is found, and a part of the message. */
export type ItemCase = [
  what: string,
  changes: SampleChanges,
  check: EvidenceFinding['check'],
  message?: string,
];

/** What a collector finds for one item of the sample with changes. */
export async function judgeItem(
  collector: EvidenceCollector,
  itemId: string,
  changes: SampleChanges,
): Promise<EvidenceFinding> {
  const findings = await collector.collect(createRequest(changes));
  const finding = findings.find(each => each.itemId === itemId);
  if (!finding) throw new Error(`${collector.id} found nothing for ${itemId}`);
  return finding;
}

/** A file of the production repository with other text; `undefined` removes it, `null` makes the host silent. */
export function production(
  path: string,
  text: string | undefined | null,
): SampleChanges {
  return { production: { [path]: text } };
}

/** A file of the production repository with a part of its text replaced. */
export function replaced(
  path: string,
  from: string,
  to: string,
): SampleChanges {
  if (!productionFiles[path].includes(from)) {
    throw new Error(`${path} does not hold ${from}`);
  }
  return production(path, productionFiles[path].replace(from, to));
}

/** There is no production repository yet. */
export const noProduction: SampleChanges = { productionState: 'none' };

/** The host of the production repository does not answer. */
export const silentProduction: SampleChanges = { productionState: 'unknown' };

/** YAML whose aliases multiply. */
export const yamlBomb = [
  `a: &a [${Array(10).fill('x')}]`,
  ...Array.from(
    { length: 10 },
    (_, level) =>
      `b${level}: &b${level} [${Array(10).fill(
        level ? `*b${level - 1}` : '*a',
      )}]`,
  ),
].join('\n');
