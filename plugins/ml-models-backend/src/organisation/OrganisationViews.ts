import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  OrganisationOnCallSource,
  OrganisationRules,
  SizeBasis,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { HYSTERESIS_DAYS } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationReader } from './directory/OrganisationReader';
import type { ReadHandoffFacts } from './HandoffFacts';
import {
  type OrganisationStores,
  readOrganisationRecords,
} from './OrganisationRecords';
import type { OrganisationSettings } from './OrganisationSettings';
import { OrganisationView } from './OrganisationView';
import type { OrganisationVisibility } from './OrganisationVisibility';
import { Presenter } from './Presenter';

/**
 * Brings together what a question about the organisation needs: memberships, records, and what the caller may see.
 *
 * @internal
 */
export class OrganisationViews {
  readonly #options: OrganisationViewsOptions;

  private constructor(options: OrganisationViewsOptions) {
    this.#options = options;
  }

  static create(options: OrganisationViewsOptions): OrganisationViews {
    return new OrganisationViews(options);
  }

  /** The organisation as it is now. */
  async read(basis?: SizeBasis): Promise<OrganisationView> {
    const { reader, settings, now } = this.#options;
    const moment = now().toISOString();
    const [organisation, records] = await Promise.all([
      reader.get(),
      readOrganisationRecords({
        ...this.#options,
        rollingPeriods: settings.capacity.rollingPeriods,
        day: moment.slice(0, 10),
      }),
    ]);
    return new OrganisationView({
      organisation,
      records,
      settings,
      basis,
      hasPager: this.#options.pagerType !== undefined,
      now: moment,
    });
  }

  /** The same with somebody who puts it into words for the caller. */
  async readFor(
    credentials: BackstageCredentials,
    basis?: SizeBasis,
  ): Promise<{ view: OrganisationView; presenter: Presenter }> {
    const view = await this.read(basis);
    const { organisation } = view;
    const maySee = await this.#options.visibility.of(credentials, organisation);
    return { view, presenter: new Presenter({ organisation, maySee }) };
  }

  rules(basis: SizeBasis): OrganisationRules {
    const { settings } = this.#options;
    return {
      ...settings.thresholds,
      basis,
      hysteresisDays: HYSTERESIS_DAYS,
      capacityLower: settings.capacity.target.lower,
      capacityUpper: settings.capacity.target.upper,
      rollingPeriods: settings.capacity.rollingPeriods,
      reviewEveryMonths: settings.reviewEveryMonths,
      attestationDays: settings.attestationDays,
    };
  }

  onCallSource(view: OrganisationView): OrganisationOnCallSource {
    const { pagerType } = this.#options;
    if (!pagerType) return { type: 'none', status: 'not-configured' };
    const { rotations } = view.records;
    // One name that the pager does not take is no outage.
    const failing = rotations.every(rotation => rotation.failingSince)
      ? rotations[0]
      : undefined;
    const checkedAt = rotations
      .map(rotation => rotation.checkedAt)
      .sort()
      .at(-1);
    return {
      type: pagerType,
      status: failing ? 'unavailable' : 'ok',
      message: failing?.message,
      checkedAt,
    };
  }
}

interface OrganisationViewsOptions {
  reader: OrganisationReader;
  stores: OrganisationStores;
  readHandoffs: ReadHandoffFacts;
  settings: OrganisationSettings;
  visibility: OrganisationVisibility;
  /** Type of the configured pager. */
  pagerType?: string;
  now(): Date;
}
