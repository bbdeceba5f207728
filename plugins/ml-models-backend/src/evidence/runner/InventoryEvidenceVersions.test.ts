import { InventoryEvidenceVersions } from './InventoryEvidenceVersions';

describe('InventoryEvidenceVersions', () => {
  it('finds what is older than the list of the newest, and the champion unless it is pinned', async () => {
    const stored = (label: string) => ({
      id: `v${label}`,
      modelId: 'm',
      label,
      metrics: { auc: 0.8 },
      params: {},
      tags: {},
    });
    const all = Array.from({ length: 250 }, (_, index) => stored(`${index}`));
    // Stands for rows and services of which only this much is looked at, hence the casts.
    const open = (pinnedVersionId?: string) =>
      InventoryEvidenceVersions.create({
        model: { id: 'm', sourceId: 'main', productionVersion: '3' } as any,
        pinnedVersionId,
        details: { read: async () => ({}) } as any,
        versions: {
          list: async () => all.slice(-100),
          findByLabel: async (_: string, label: string) =>
            all.find(each => each.label === label),
        } as any,
      });
    expect(await open().find('3')).toMatchObject({
      state: 'found',
      value: { label: '3', metrics: { auc: 0.8 } },
    });
    expect(await open().find('999')).toEqual({ state: 'none' });
    expect(await open('v200').champion()).toMatchObject({
      state: 'found',
      value: { label: '3' },
    });
    expect(await open('v3').champion()).toEqual({ state: 'none' });
  });
});
