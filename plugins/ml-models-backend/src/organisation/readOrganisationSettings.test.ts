import { ConfigReader } from '@backstage/config';
import { readPagerDutySettings } from './onCall/pagerDuty/readPagerDutySettings';
import { readOrganisationSettings } from './readOrganisationSettings';

const read = (organisation?: object) =>
  readOrganisationSettings(
    new ConfigReader({ mlModels: { organisation } } as never),
  );

describe('readOrganisationSettings', () => {
  it('has figures for everything that is not given', () => {
    const settings = {
      thresholds: { embeddedBelow: 20, hybridFrom: 50 },
      basis: 'practitioners',
      capacity: { target: { lower: 0.15, upper: 0.25 }, rollingPeriods: 3 },
      reviewEveryMonths: 12,
      attestationDays: 180,
      adminGroups: [],
    };
    expect(read()).toEqual(settings);
    expect(readOrganisationSettings(new ConfigReader({}))).toEqual(settings);
    expect(
      read({ adminGroups: ['heads', 'group:other/Audit'] }).adminGroups,
    ).toEqual(['group:default/heads', 'group:other/audit']);
  });

  it.each([
    [{ embeddedBelow: 2 }, 'mlModels.organisation.embeddedBelow is 2'],
    [{ embeddedBelow: 20.5 }, 'a whole number'],
    [{ hybridFrom: 20 }, 'mlModels.organisation.hybridFrom is 20'],
    [{ capacity: { lower: 0.5 } }, 'capacity.upper is 0.25'],
    [{ capacity: { upper: 20 } }, 'capacity.upper is 20'],
    [{ capacity: { rollingPeriods: 0 } }, 'capacity.rollingPeriods'],
    [{ basis: 'everybody' }, "basis is 'everybody'"],
    [{ reviewEvery: { months: 36 } }, 'reviewEvery.months is 36'],
    [{ attestationValidity: { days: 0 } }, 'attestationValidity.days is 0'],
    [{ adminGroups: ['user:default/ada'] }, "adminGroups has 'user:"],
  ])('names the key of %j', (organisation, message) => {
    expect(() => read(organisation)).toThrow(message);
  });
});

describe('readPagerDutySettings', () => {
  const readPager = (pagerDuty?: object) =>
    readPagerDutySettings(
      new ConfigReader({
        mlModels: { organisation: { onCall: { pagerDuty } } },
      } as never),
    );

  it('takes the public address unless another one is given', () => {
    expect(readPager()).toBeUndefined();
    expect(readPager({ token: 't' })?.baseUrl.href).toBe(
      'https://api.pagerduty.com/',
    );
    expect(
      readPager({ token: 't', baseUrl: 'https://api.eu.pagerduty.com' })
        ?.baseUrl.href,
    ).toBe('https://api.eu.pagerduty.com/');
    expect(() => readPager({})).toThrow('token');
    for (const baseUrl of [
      'pagerduty.com',
      'ftp://pagerduty.com',
      'https://user:pass@pagerduty.com',
      'https://pagerduty.com?x=1',
    ]) {
      expect(() => readPager({ token: 't', baseUrl })).toThrow(
        'onCall.pagerDuty.baseUrl',
      );
    }
  });
});
