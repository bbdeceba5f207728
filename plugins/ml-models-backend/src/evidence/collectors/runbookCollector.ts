import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import { findPlaceholders } from '../parsing/findPlaceholders';
import { parseMarkdown } from '../parsing/parseMarkdown';
import { toExcerpt } from '../parsing/toExcerpt';
import { judgeRows, namesOf } from './judgeRows';
import { unreadFile } from './unreadFile';

const ITEM = 'ops-runbook';
const PATH = 'docs/runbook.md';
const HEADINGS = [
  { name: 'Symptoms', pattern: /\bsymptoms?\b/i },
  { name: 'First actions', pattern: /\bfirst (actions?|steps?|response)\b/i },
  { name: 'Escalation', pattern: /\bescalat/i },
  {
    name: 'Known failure modes',
    pattern: /\bfailure modes?\b|\bknown (failures|issues|problems)\b/i,
  },
];

/**
 * `ops-runbook`: the runbook can be used at night.
 *
 * @remarks
 * Reads `docs/runbook.md` of the production repository. It needs headings for symptoms, first actions, escalation and
 * known failure modes, each with text, and no placeholder. Anything missing, and no file: fail.
 *
 * @internal
 */
export const runbookCollector: EvidenceCollector = {
  id: 'runbook',
  itemIds: [ITEM],
  async collect({ repository }) {
    const file = await repository.read('production', PATH);
    if (file.state !== 'found') return [unreadFile(ITEM, file)];
    const { sections } = parseMarkdown(file.text);
    const placeholders = findPlaceholders(file.text);
    const rows = [
      ...HEADINGS.map(({ name, pattern }) => {
        const section = sections.find(({ heading }) => pattern.test(heading));
        if (!section) {
          const note = 'There is no such heading.';
          return { name, result: 'fail' as const, note };
        }
        return section.text === ''
          ? { name, result: 'fail' as const, note: 'Nothing below it.' }
          : { name, value: `line ${section.line}`, result: 'pass' as const };
      }),
      ...placeholders.map(({ line, text }) => ({
        name: `placeholder in line ${line}`,
        value: text.slice(0, 200),
        result: 'fail' as const,
      })),
    ];
    const { check, comparisons } = judgeRows(rows);
    return [
      {
        itemId: ITEM,
        check,
        message:
          check === 'pass'
            ? 'The runbook has every heading.'
            : `The runbook is not complete: ${namesOf(rows, 'fail')}.`,
        comparisons,
        source: { label: PATH, url: file.url },
        inputs: { text: file.text },
        excerpts: [toExcerpt(file, placeholders[0]?.line ?? sections[0]?.line)],
        live: true,
      },
    ];
  },
};
