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
    expect(names.filter(name => /^[A-Z]{2,3}\d*( |$)/.test(name))).toEqual(
      names.filter(name => name === 'SR 26-2' || name.startsWith('EU AI Act')),
    );
  });

  it('leaves the sources of other checklists as they are', () => {
    expect(nameSource('Policy 7, page 3')).toBe('Policy 7, page 3');
  });
});
