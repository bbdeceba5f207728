import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { OrganisationSystem } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationViews } from '../OrganisationViews';
import type { SideRule } from '../SideRule';
import { describeEngineers } from '../units/describeEngineers';
import { summariseOnCall } from '../units/summariseOnCall';
import { userOf } from '../userOf';
import { describeModel } from './describeModel';

const MODELS_SHOWN = 100;

/**
 * A system: how critical it is, who sits with it, how its models are covered.
 *
 * @internal
 */
export class SystemOrganisationService {
  readonly #sideRule: SideRule;
  readonly #views: OrganisationViews;

  private constructor(options: {
    sideRule: SideRule;
    views: OrganisationViews;
  }) {
    this.#sideRule = options.sideRule;
    this.#views = options.views;
  }

  static create(options: {
    sideRule: SideRule;
    views: OrganisationViews;
  }): SystemOrganisationService {
    return new SystemOrganisationService(options);
  }

  async find(
    systemRef: string,
    credentials: BackstageCredentials,
  ): Promise<OrganisationSystem> {
    const { view, presenter } = await this.#views.readFor(credentials);
    const { organisation } = view;
    const system = organisation.system(systemRef);
    if (!system || !presenter.maySee(systemRef)) {
      throw new NotFoundError(`There is no system ${systemRef}`);
    }
    const coverage = view.coverageOf([systemRef]);
    const units = organisation.unitsOf(system.ownerRef);
    const models = organisation.modelsOfSystem(systemRef);
    const production = models.filter(model => view.isInProduction(model));
    const shown = models
      .filter(model => presenter.maySee(model.ref))
      .sort(
        (a, b) =>
          Number(view.isInProduction(b)) - Number(view.isInProduction(a)) ||
          a.title.localeCompare(b.title),
      )
      .slice(0, MODELS_SHOWN);
    const isCritical = organisation.criticalBy(systemRef) !== undefined;
    return {
      system: organisation.name(systemRef),
      owner: presenter.entity(system.ownerRef),
      critical: isCritical,
      criticalBy: presenter.entity(organisation.criticalBy(systemRef)),
      covered: coverage.covered.length > 0,
      engineers: describeEngineers(view, presenter, {
        targetRef: systemRef,
        groupRefs: view.groupsOfProject(systemRef),
      }),
      units: presenter.entities(units),
      onCall: summariseOnCall(view, production),
      productionModels: production.length,
      modelCount: models.length,
      models: shown.map(model =>
        describeModel(view, presenter, {
          model,
          groups: new Set(),
          sideRule: this.#sideRule,
          userRef: userOf(credentials),
        }),
      ),
      mayRecord: this.#sideRule.decide(
        organisation,
        userOf(credentials),
        units.slice(0, 1).concat(system.ownerRef ?? []),
      ),
      reasons: isCritical ? presenter.reasons(coverage.reasons) : [],
      onCallSource: this.#views.onCallSource(view),
      asOf: organisation.asOf,
      stale: organisation.stale,
    };
  }
}
