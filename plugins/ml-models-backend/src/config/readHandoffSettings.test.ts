import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readHandoffSettings } from './readHandoffSettings';

const read = (handoff?: JsonObject, more: JsonObject = {}) =>
  readHandoffSettings(
    new ConfigReader({ mlModels: { ...(handoff && { handoff }), ...more } }),
  );

describe('readHandoffSettings', () => {
  it('has a value for everything', () => {
    const settings = readHandoffSettings(new ConfigReader({}));
    expect(settings).toMatchObject({
      environments: ['production'],
      adminGroups: [],
      governanceGroups: [],
      approvalValidityDays: 90,
      reviewWithinDays: 5,
      designReviewEveryDays: 14,
      membershipMaxAge: 60_000,
      checklists: [{ template: standardChecklist }],
    });
    expect(settings.checklists[0].hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads what is configured', () => {
    expect(
      read(
        {
          environments: ['staging', 'production'],
          adminGroups: ['Portal-Admins', 'group:Risk/Board'],
          governanceGroups: ['group:default/risk'],
          approvalValidity: { weeks: 2 },
          reviewWithin: 'P3D',
          membershipMaxAge: { milliseconds: 0 },
        },
        { organisation: { designReviewEvery: '7 days' } },
      ),
    ).toMatchObject({
      environments: ['staging', 'production'],
      adminGroups: ['group:default/portal-admins', 'group:risk/board'],
      governanceGroups: ['group:default/risk'],
      approvalValidityDays: 14,
      reviewWithinDays: 3,
      designReviewEveryDays: 7,
      membershipMaxAge: 0,
    });
  });

  it.each<[JsonObject, string]>([
    [{ environments: [] }, 'environments'],
    [{ environments: ['Production'] }, `'Production'`],
    [{ environments: ['a', 'a'] }, 'different names'],
    [{ adminGroups: ['a:b:c'] }, 'mlModels.handoff.adminGroups'],
    [{ adminGroups: ['user:default/ada'] }, `'user:default/ada'`],
    [{ governanceGroups: ['/'] }, 'mlModels.handoff.governanceGroups'],
    [{ approvalValidity: { hours: 1 } }, 'approvalValidity'],
    [{ approvalValidity: { days: 4000 } }, 'approvalValidity'],
    [{ reviewWithin: 'soon' }, 'reviewWithin'],
    [{ membershipMaxAge: { seconds: -1 } }, 'membershipMaxAge'],
  ])('refuses %j and names it', (handoff, named) => {
    expect(() => read(handoff)).toThrow(named);
  });
});

describe('readChecklists', () => {
  const directory = createMockDirectory();
  const [section] = standardChecklist.sections;
  const small = (version: string, title: string = 'Small'): JsonObject => ({
    ...(standardChecklist as unknown as JsonObject),
    id: 'small',
    title,
    version,
    sections: [section] as unknown as JsonObject[],
  });
  const checklists = (...entries: JsonObject[]) =>
    read({ checklists: entries }).checklists;

  it('takes a checklist from the configuration or from a file, for some models', () => {
    directory.setContent({ 'small.json': JSON.stringify(small('1.2.0')) });
    const [inline, fromFile] = checklists(
      { checklist: small('1.2.0'), riskTiers: ['low'] },
      { file: directory.resolve('small.json'), modelTypes: ['classifier'] },
    );
    expect(inline).toMatchObject({
      template: { id: 'small', version: '1.2.0' },
      riskTiers: ['low'],
    });
    expect(fromFile).toMatchObject({ modelTypes: ['classifier'] });
    expect(fromFile.hash).toBe(inline.hash);
  });

  it('refuses what cannot be used, and names entry, file and fault', () => {
    const key = 'mlModels.handoff.checklists[0]';
    const checklist = small('1.0.0');
    expect(() => checklists({})).toThrow(`${key}: expected either file`);
    expect(() => checklists({ file: 'a.yaml', checklist })).toThrow(
      `${key}: expected either file`,
    );
    expect(() => checklists({ checklist, riskTiers: ['huge'] })).toThrow(
      `${key}.riskTiers: 'huge'`,
    );
    expect(() => checklists({ file: 'nowhere.yaml' })).toThrow(
      `${key}.file: 'nowhere.yaml'`,
    );
    expect(() => checklists({ checklist: { id: 'small' } })).toThrow(
      `${key}.checklist:`,
    );
    directory.setContent({ 'bad.yaml': 'id: [' });
    expect(() => checklists({ file: directory.resolve('bad.yaml') })).toThrow(
      `${key}.file:`,
    );
    expect(() =>
      checklists({ checklist }, { checklist: small('1.0.0', 'Other') }),
    ).toThrow('small@1.0.0 is configured twice with different content');
  });
});
