import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type {
  ChecklistAutomation,
  ChecklistGate,
  ChecklistParty,
  ChecklistSection,
} from './ChecklistTemplate';
import { standardChecklist } from './standardChecklist';

const DOCUMENT = path.resolve(__dirname, '../../../../../docs/handoff.md');
const BEGIN = /<!-- checklist: begin [^>]*-->\n/;
const END = '<!-- checklist: end -->';
const PARTIES: Record<ChecklistParty, string> = {
  'data-science': 'data science',
  engineering: 'engineering',
  governance: 'governance',
};
const GATES: Record<ChecklistGate, string> = {
  blocking: 'B',
  advisory: 'A',
  'not-asked': '–',
};
const AUTOMATION: Record<ChecklistAutomation, string> = {
  full: 'all',
  partial: 'part',
  none: 'nothing',
};

/** The part of the guide that is told by the code. */
function describeSection({ id, title, items }: ChecklistSection): string[] {
  return [
    `### ${title} (\`${id}\`)`,
    '',
    '| item | what must hold, and why | answers → reviews | evidence | collected by itself | gate | source |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...items.map(item =>
      [
        '',
        `\`${item.id}\`${item.versionBound ? ' \\*' : ''}`,
        `**${item.title}.** ${item.why}${
          item.alwaysApplies ? ' Applies to every model.' : ''
        }`,
        `${PARTIES[item.answeredBy]} → ${PARTIES[item.reviewedBy]}`,
        item.evidence.replace(/-/g, ' '),
        item.check
          ? `_${AUTOMATION[item.automation]}_: ${item.check}`
          : `_${AUTOMATION[item.automation]}_`,
        `${GATES[item.gates.low]} / ${GATES[item.gates.medium]} / ${
          GATES[item.gates.high]
        }`,
        item.grounding.join(', '),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
    '',
  ];
}

/** Tables may be padded as the formatter likes. */
function withoutPadding(markdown: string): string[] {
  return markdown
    .split('\n')
    .map(line => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim())
    .filter(line => line !== '');
}

/*
 * UPDATE_DOCUMENTS=1 in the environment writes the tables anew; the formatter then pads them.
 */
it('explains every item of the standard checklist as it is', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [marker] = BEGIN.exec(text) ?? [];
  expect(marker).toBeDefined();
  const start = text.indexOf(marker!) + marker!.length;
  const end = text.indexOf(END);
  expect(end).toBeGreaterThanOrEqual(start);
  const expected = standardChecklist.sections
    .flatMap(describeSection)
    .join('\n');
  if (process.env.UPDATE_DOCUMENTS) {
    writeFileSync(
      DOCUMENT,
      `${text.slice(0, start)}\n${expected}\n${text.slice(end)}`,
    );
    return;
  }
  expect(withoutPadding(text.slice(start, end))).toEqual(
    withoutPadding(expected),
  );
  expect(text).toContain(
    `\`${standardChecklist.id}\` ${standardChecklist.version}: 35 items in 8 sections`,
  );
});
