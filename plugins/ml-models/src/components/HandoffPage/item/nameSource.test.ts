import {
  checklistItems,
  standardChecklist,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { nameSource } from './nameSource';

describe('nameSource', () => {
  it('writes out the works the standard checklist rests on', () => {
    expect(nameSource('MTS Mo6')).toBe('ML Test Score Mo6');
    expect(nameSource('SR26')).toBe('SR 26-2');
    expect(nameSource('R45')).toBeUndefined();
    const names = checklistItems(standardChecklist)
      .flatMap(({ grounding = [] }) => grounding)
      .flatMap(source => nameSource(source) ?? []);
    expect(names.length).toBeGreaterThan(20);
    expect(
      names.filter(name =>
        /^(EUA|GML|MC|MLF|MTS|OIP|RMF|SR26|SRE)\b/.test(name),
      ),
    ).toEqual([]);
  });

  it('leaves the sources of other checklists as they are', () => {
    expect(nameSource('Policy 7, page 3')).toBe('Policy 7, page 3');
  });
});
