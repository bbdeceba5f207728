import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import type { JsonObject } from '@backstage/types';

const version = '99.0.0';
const [first, ...others] = standardChecklist.sections;
const [removed, ...kept] = first.items;

/** The standard checklist as a newer version: one item is new, one is gone. */
export const newerChecklist = {
  version,
  added: 'test-added',
  removed: removed.id,
  /** `mlModels.handoff` of a backend that is started anew with it. */
  handoff: {
    checklists: [
      {
        checklist: {
          ...standardChecklist,
          version,
          sections: [
            {
              ...first,
              items: [...kept, { ...removed, id: 'test-added', title: 'New' }],
            },
            ...others,
          ],
        },
      },
    ],
  } as unknown as JsonObject,
};

/** A version after {@link newerChecklist} in which the item that was gone is back. */
export const newestChecklist = {
  version: '99.1.0',
  handoff: {
    checklists: [{ checklist: { ...standardChecklist, version: '99.1.0' } }],
  } as unknown as JsonObject,
};
