import type {
  EvidenceComparison,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { findPlaceholders } from '../parsing/findPlaceholders';
import { isObject } from '../parsing/isObject';
import { type MarkdownDocument, parseMarkdown } from '../parsing/parseMarkdown';
import { toExcerpt } from '../parsing/toExcerpt';
import { judgeRows, namesOf } from './judgeRows';
import { unreadFile } from './unreadFile';

const ITEM = 'gov-model-card';
const DEFAULT_PATH = 'model-card.md';

/** Sections of a model card as Mitchell et al. name them, and what each may be called. */
const SECTIONS: { name: string; pattern: RegExp; always: boolean }[] = [
  {
    name: 'Model details',
    pattern: /\bmodel (details|description)\b/i,
    always: true,
  },
  { name: 'Intended use', pattern: /\bintended uses?\b|^uses$/i, always: true },
  { name: 'Factors', pattern: /\bfactors\b/i, always: false },
  { name: 'Metrics', pattern: /\bmetrics\b/i, always: false },
  {
    name: 'Evaluation data',
    pattern: /\b(evaluation|testing|test) data\b/i,
    always: false,
  },
  { name: 'Training data', pattern: /\btraining data\b/i, always: false },
  {
    name: 'Quantitative analyses',
    pattern: /\bquantitative anal/i,
    always: false,
  },
  {
    name: 'Ethical considerations',
    pattern: /\bethical\b|\bbias\b/i,
    always: false,
  },
  {
    name: 'Caveats and recommendations',
    pattern: /\bcaveats\b|\blimitations\b/i,
    always: true,
  },
];

/**
 * `gov-model-card`: the model card is complete for the tier.
 *
 * @remarks
 * Reads the file `spec.modelCard` names (`model-card.md` when absent) from the production repository, whose copy is
 * completed for the version; before there is one from the experiment at the commit of the version; where that has none, the
 * card the registry holds. It needs front matter, for low tier the sections
 * model details, intended use and caveats, otherwise all nine, each with text, no placeholder, and no other version in its
 * front matter. Anything missing, and no card at all: fail.
 *
 * @internal
 */
export const modelCardCollector: EvidenceCollector = {
  id: 'model-card',
  itemIds: [ITEM],
  async collect(request) {
    const named = request.entity?.spec.modelCard;
    const path =
      named && /\.(md|markdown)$/i.test(named) ? named : DEFAULT_PATH;
    const production = await request.repository.locate('production');
    const side = production.state === 'none' ? 'experiment' : 'production';
    const file = await request.repository.read(side, path);
    if (file.state === 'found') return [judgeCard(request, file, side)];
    const { cardMarkdown, url = '' } = request.version ?? {};
    if (file.state === 'none' && cardMarkdown) {
      const card = { path: 'Card in the registry', text: cardMarkdown, url };
      return [judgeCard(request, card, 'registry')];
    }
    return [unreadFile(ITEM, file)];
  },
};

function judgeCard(
  request: EvidenceRequest,
  file: { path: string; text: string; url: string },
  from: RepositorySide | 'registry',
): EvidenceFinding {
  const card = parseMarkdown(file.text);
  const placeholders = findPlaceholders(file.text).filter(
    // Nobody knows the version while it is being trained.
    ({ text }) => from !== 'experiment' || !/^(model_)?version:/.test(text),
  );
  const rows = [
    ...(from === 'registry' ? [] : [judgeFrontMatter(card)]),
    ...(from === 'experiment' ? [] : judgeVersion(card, request.versionLabel)),
    ...judgeSections(card, request.riskTier),
    ...placeholders.map(({ line, text }) => ({
      name: `placeholder in line ${line}`,
      value: text.slice(0, 200),
      result: 'fail' as const,
    })),
  ];
  const { check, comparisons } = judgeRows(rows);
  return {
    itemId: ITEM,
    check,
    message:
      check === 'pass'
        ? `The model card has every section ${request.riskTier} tier asks for.`
        : `The model card is not complete: ${namesOf(rows, 'fail')}.`,
    comparisons,
    source: { label: file.path, url: file.url },
    inputs: {
      text: file.text,
      tier: request.riskTier,
      version: request.versionLabel,
    },
    excerpts: [toExcerpt(file, placeholders[0]?.line)],
    live: true,
  };
}

function judgeFrontMatter({
  frontMatter,
}: MarkdownDocument): EvidenceComparison {
  const name = 'front matter';
  if (!frontMatter) {
    const note = 'There is none at the top of the file.';
    return { name, result: 'fail', note };
  }
  if (frontMatter.fault !== undefined || !isObject(frontMatter.value)) {
    const note = frontMatter.fault ?? 'It is no list of names and values.';
    return { name, result: 'fail', note };
  }
  const keys = Object.keys(frontMatter.value);
  return { name, value: keys.slice(0, 20).join(', '), result: 'pass' };
}

/** A card without a version is fine, one about another version is not. */
function judgeVersion(
  { frontMatter }: MarkdownDocument,
  label: string | undefined,
): EvidenceComparison[] {
  const values = isObject(frontMatter?.value) ? frontMatter.value : {};
  const found = values.model_version ?? values.version;
  if (found === undefined || found === null || label === undefined) return [];
  const isSame = String(found).replace(/^v/, '') === label.replace(/^v/, '');
  return [
    {
      name: 'version',
      value: String(found),
      threshold: label,
      result: isSame ? 'pass' : 'fail',
    },
  ];
}

function judgeSections(
  { sections }: MarkdownDocument,
  tier: MlModelRiskTier,
): EvidenceComparison[] {
  return SECTIONS.filter(each => tier !== 'low' || each.always).map(
    ({ name, pattern }) => {
      const section = sections.find(({ heading }) => pattern.test(heading));
      if (!section) {
        return { name, result: 'fail', note: 'There is no such heading.' };
      }
      return section.text === ''
        ? {
            name,
            result: 'fail',
            note: `Line ${section.line}: nothing below it.`,
          }
        : { name, value: `line ${section.line}`, result: 'pass' };
    },
  );
}
