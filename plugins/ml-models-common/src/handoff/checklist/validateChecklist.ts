import { InputError } from '@backstage/errors';
import { checklistItems } from './checklistItems';
import type { ChecklistItem, ChecklistTemplate } from './ChecklistTemplate';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const ALLOWED = {
  answeredBy: ['data-science', 'engineering'],
  reviewedBy: ['data-science', 'engineering', 'governance'],
  evidence: [
    'metric-thresholds',
    'schema-file',
    'repo-file',
    'link',
    'runbook',
    'test-report',
    'ci-check',
    'registry-field',
    'relation',
    'attestation',
    'meeting-record',
  ],
  automation: ['full', 'partial', 'none'],
} as const;
const GATES = ['blocking', 'advisory', 'not-asked'];
const TIERS = ['low', 'medium', 'high'] as const;

/**
 * Checks a checklist that came from a file, and gives it its type.
 *
 * @throws `InputError` that lists every fault, each with the path of the field and what was expected.
 *
 * @public
 */
export function validateChecklist(value: unknown): ChecklistTemplate {
  const faults: string[] = [];
  const fault = (path: string, expected: string) =>
    faults.push(`${path}: expected ${expected}`);
  const text = (object: Record<string, unknown>, key: string, path: string) => {
    const found = object[key];
    if (typeof found !== 'string' || found.trim() === '')
      fault(`${path}${key}`, 'a text that is not empty');
  };

  if (!isObject(value))
    throw new InputError(
      'Checklist: expected an object with id, version, title and sections',
    );
  if (typeof value.id !== 'string' || !ID.test(value.id))
    fault('id', 'lower-case words joined by hyphens');
  if (typeof value.version !== 'string' || !VERSION.test(value.version))
    fault('version', 'a semantic version such as 1.0.0');
  text(value, 'title', '');
  if (!Array.isArray(value.sections) || value.sections.length === 0) {
    fault('sections', 'a list of at least one section');
  } else {
    value.sections.forEach((section: unknown, index) =>
      checkSection(section, `sections[${index}].`),
    );
  }
  if (faults.length === 0) checkUnique(value as unknown as ChecklistTemplate);
  if (faults.length > 0) {
    throw new InputError(
      `Checklist ${String(value.id ?? '')} is not valid: ${faults.join('; ')}`,
    );
  }
  return value as unknown as ChecklistTemplate;

  function checkSection(section: unknown, path: string): void {
    if (!isObject(section)) {
      fault(path.slice(0, -1), 'an object with id, title and items');
      return;
    }
    if (typeof section.id !== 'string' || !ID.test(section.id))
      fault(`${path}id`, 'lower-case words joined by hyphens');
    text(section, 'title', path);
    if (!Array.isArray(section.items) || section.items.length === 0) {
      fault(`${path}items`, 'a list of at least one item');
      return;
    }
    section.items.forEach((item: unknown, index) =>
      checkItem(item, `${path}items[${index}].`),
    );
  }

  function checkItem(item: unknown, path: string): void {
    if (!isObject(item)) {
      fault(path.slice(0, -1), 'an object');
      return;
    }
    if (typeof item.id !== 'string' || !ID.test(item.id))
      fault(`${path}id`, 'lower-case words joined by hyphens');
    text(item, 'title', path);
    text(item, 'why', path);
    for (const [key, allowed] of Object.entries(ALLOWED)) {
      if (!(allowed as readonly unknown[]).includes(item[key]))
        fault(`${path}${key}`, `one of ${allowed.join(', ')}`);
    }
    if (item.answeredBy !== undefined && item.answeredBy === item.reviewedBy) {
      fault(
        `${path}reviewedBy`,
        'another side than answeredBy, because nobody accepts their own answer',
      );
    }
    for (const tier of TIERS) {
      const gate = isObject(item.gates) ? item.gates[tier] : undefined;
      if (!GATES.includes(gate as string))
        fault(`${path}gates.${tier}`, `one of ${GATES.join(', ')}`);
    }
    if (typeof item.versionBound !== 'boolean')
      fault(`${path}versionBound`, 'true or false');
    if (
      item.alwaysApplies !== undefined &&
      typeof item.alwaysApplies !== 'boolean'
    )
      fault(`${path}alwaysApplies`, 'true or false');
    if (item.check !== undefined) text(item, 'check', path);
    const grounding = item.grounding;
    if (
      !Array.isArray(grounding) ||
      grounding.some(entry => typeof entry !== 'string')
    )
      fault(`${path}grounding`, 'a list of texts');
  }

  function checkUnique(template: ChecklistTemplate): void {
    const seen = new Set<string>();
    for (const id of [
      ...template.sections,
      ...(checklistItems(template) as Array<{ id: ChecklistItem['id'] }>),
    ].map(x => x.id)) {
      if (seen.has(id)) fault(`id ${id}`, 'to stand once in the checklist');
      seen.add(id);
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
