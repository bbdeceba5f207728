import { automationScore } from './automationScore';
import { checklistItems } from './checklistItems';
import type { ChecklistTemplate } from './ChecklistTemplate';
import { standardChecklist } from './standardChecklist';
import { upgradeChecklist } from './upgradeChecklist';
import { validateChecklist } from './validateChecklist';

const copy = (): ChecklistTemplate =>
  JSON.parse(JSON.stringify(standardChecklist));

describe('the standard checklist', () => {
  it('is valid and has 8 sections with 35 items', () => {
    expect(validateChecklist(copy())).toEqual(standardChecklist);
    expect(
      standardChecklist.sections.map(section => section.items.length),
    ).toEqual([5, 4, 3, 4, 4, 4, 6, 5]);
    expect(checklistItems(standardChecklist)).toHaveLength(35);
  });

  it('asks more of a higher tier, never less', () => {
    const weight = { 'not-asked': 0, advisory: 1, blocking: 2 };
    for (const { gates } of checklistItems(standardChecklist)) {
      expect(weight[gates.low]).toBeLessThanOrEqual(weight[gates.medium]);
      expect(weight[gates.medium]).toBeLessThanOrEqual(weight[gates.high]);
      expect(gates.high).toBe('blocking');
    }
    const blocking = (tier: 'low' | 'medium' | 'high') =>
      checklistItems(standardChecklist).filter(
        item => item.gates[tier] === 'blocking',
      ).length;
    expect([blocking('low'), blocking('medium'), blocking('high')]).toEqual([
      7, 28, 35,
    ]);
  });
});

describe('validateChecklist', () => {
  it.each<[string, (template: any) => void, string]>([
    [
      'a version that is no semantic version',
      t => {
        t.version = '1.0';
      },
      'version: expected a semantic version',
    ],
    [
      'an unknown evidence type',
      t => {
        t.sections[0].items[1].evidence = 'hunch';
      },
      'sections[0].items[1].evidence: expected one of',
    ],
    [
      'a side that reviews itself',
      t => {
        t.sections[1].items[0].reviewedBy = 'data-science';
      },
      'nobody accepts their own answer',
    ],
    [
      'a tier without a gate',
      t => {
        delete t.sections[2].items[0].gates.high;
      },
      'sections[2].items[0].gates.high: expected one of',
    ],
    [
      'an id that stands twice',
      t => {
        t.sections[3].items[0].id = 'io-signature';
      },
      'id io-signature: expected to stand once',
    ],
    [
      'no items',
      t => {
        t.sections[4].items = [];
      },
      'sections[4].items: expected a list of at least one item',
    ],
    [
      'an empty reason',
      t => {
        t.sections[4].items[0].why = ' ';
      },
      'sections[4].items[0].why: expected a text',
    ],
  ])('names the field of %s', (_, break_, message) => {
    const template = copy();
    break_(template);
    expect(() => validateChecklist(template)).toThrow(message);
  });

  it('lists every fault at once', () => {
    expect(() => validateChecklist({ id: 'X', sections: [] })).toThrow(
      /id: .*version: .*title: .*sections: /,
    );
    expect(() => validateChecklist('no')).toThrow('expected an object');
  });
});

describe('upgradeChecklist', () => {
  it('keeps answers within a major version and opens what is new', () => {
    const next = copy();
    next.version = '1.1.0';
    const [removed] = next.sections[0].items.splice(0, 1);
    next.sections[1].items[0].title = 'Another wording';
    next.sections[1].items.push({
      ...next.sections[1].items[1],
      id: 'io-batch',
    });
    const upgrade = upgradeChecklist(standardChecklist, next);
    expect(upgrade).toMatchObject({
      added: ['io-batch'],
      removed: [removed.id],
      reopened: [],
    });
    expect(upgrade.kept).toHaveLength(34);
    expect(upgrade.changed).toEqual([
      { id: 'io-signature', fields: ['title'] },
    ]);
  });

  it('starts every item again in a new major version or another template', () => {
    const major = { ...copy(), version: '2.0.0' };
    expect(upgradeChecklist(standardChecklist, major)).toMatchObject({
      kept: [],
      added: [],
      removed: [],
    });
    expect(upgradeChecklist(standardChecklist, major).reopened).toHaveLength(
      35,
    );
    expect(
      upgradeChecklist(standardChecklist, { ...copy(), id: 'strict' }).kept,
    ).toEqual([]);
  });
});

describe('automationScore', () => {
  it('is the smallest section, half a point for a manual answer', () => {
    const all = automationScore(standardChecklist, () => 'automatic');
    expect(all.total).toBe(3);
    expect(all.sections.gov).toEqual({ points: 6, possible: 6 });
    expect(automationScore(standardChecklist, () => 'manual').total).toBe(1.5);
    expect(
      automationScore(standardChecklist, id =>
        id.startsWith('ops-') ? 'none' : 'automatic',
      ).total,
    ).toBe(0);
  });
});
