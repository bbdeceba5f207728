import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type OrganisationApi,
  type OrganisationMember,
  type OrganisationMemberPage,
  type OrganisationModelPage,
  type OrganisationTeam,
  PRACTITIONER_ROLES,
  resolveGroupRoles,
  resolveRoles,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationStores } from '../OrganisationRecords';
import type { OrganisationView } from '../OrganisationView';
import type { OrganisationViews } from '../OrganisationViews';
import type { Presenter } from '../Presenter';
import { toCapacityAnswer } from '../records/toRecordAnswer';
import type { SideRule } from '../SideRule';
import { foreignUnitsOfPerson, unitsOfPerson } from '../units/countOverlapping';
import { describeEngineers } from '../units/describeEngineers';
import { findCounterparts } from '../units/findCounterparts';
import { describeSize, judgeUnit } from '../units/judgeUnit';
import { summariseOnCall } from '../units/summariseOnCall';
import { userOf } from '../userOf';
import { describeModel } from './describeModel';

type Page = { offset: number; limit: number };
type MemberQuery = NonNullable<
  Parameters<OrganisationApi['listTeamMembers']>[1]
> &
  Page;
type ModelQuery = NonNullable<
  Parameters<OrganisationApi['listTeamModels']>[1]
> &
  Page;

const PERIODS_SHOWN = 26;
const collator = new Intl.Collator('en', { numeric: true });

/**
 * Any group with its people and models, unit or not.
 *
 * @internal
 */
export class TeamService {
  readonly #sideRule: SideRule;
  readonly #stores: OrganisationStores;
  readonly #views: OrganisationViews;

  private constructor(options: TeamServiceOptions) {
    this.#sideRule = options.sideRule;
    this.#stores = options.stores;
    this.#views = options.views;
  }

  static create(options: TeamServiceOptions): TeamService {
    return new TeamService(options);
  }

  async find(
    groupRef: string,
    credentials: BackstageCredentials,
  ): Promise<OrganisationTeam> {
    const { view, presenter } = await this.#readGroup(groupRef, credentials);
    const { organisation, records } = view;
    const groups = view.groupsOf(groupRef);
    const models = view.modelsOf(groups);
    const units = organisation.unitsOf(groupRef);
    const nearest = units.find(presenter.maySee);
    const roles = resolveGroupRoles(organisation.directory, groupRef);
    return {
      team: organisation.name(groupRef),
      isUnit: organisation.group(groupRef)!.isUnit,
      roles,
      units: presenter.entities(units),
      size: {
        ...describeSize(view, groupRef),
        reasons: presenter.reasons(view.sizeOf(groupRef).reasons),
      },
      models: {
        developed: models.developed.length,
        operated: models.operated.length,
        production: models.production.length,
        openHandoffs:
          records.handoffs &&
          models.all.reduce(
            (sum, model) =>
              sum + (records.handoffs!.openByModel.get(model.ref) ?? 0),
            0,
          ),
      },
      onCall: summariseOnCall(view, models.production),
      engineers: roles.includes('data-science')
        ? describeEngineers(view, presenter, {
            targetRef: groupRef,
            groupRefs: [groupRef],
          })
        : [],
      counterparts: findCounterparts(view, presenter, groups),
      unit: nearest ? presenter.summary(judgeUnit(view, nearest)) : undefined,
      capacityPeriods: nearest
        ? {
            actual: await this.#readPeriods(presenter, nearest, 'actual'),
            planned: await this.#readPeriods(presenter, nearest, 'planned'),
          }
        : undefined,
      mayRecord: this.#sideRule.decide(
        organisation,
        userOf(credentials),
        nearest ? [nearest] : [],
      ),
      rules: this.#views.rules(view.basis),
      onCallSource: this.#views.onCallSource(view),
      asOf: organisation.asOf,
      stale: organisation.stale,
    };
  }

  async listMembers(
    groupRef: string,
    query: MemberQuery,
    credentials: BackstageCredentials,
  ): Promise<OrganisationMemberPage> {
    const { view, presenter } = await this.#readGroup(groupRef, credentials);
    const { organisation } = view;
    const size = view.sizeOf(groupRef);
    const all = [...size.members, ...size.excluded];
    const visible = all.filter(presenter.maySee);
    const search = query.search?.trim().toLocaleLowerCase('en-US');
    const fitting = visible
      .filter(ref => fits(view, groupRef, ref, query))
      .map(ref => ({ ref, title: organisation.name(ref).title }))
      .filter(
        ({ ref, title }) =>
          !search ||
          `${title} ${ref.split('/').at(-1)}`
            .toLocaleLowerCase('en-US')
            .includes(search),
      )
      .sort(
        (a, b) =>
          collator.compare(a.title, b.title) || a.ref.localeCompare(b.ref),
      );
    return {
      items: fitting
        .slice(query.offset, query.offset + query.limit)
        .map(({ ref }) => describeMember(view, presenter, groupRef, ref)),
      totalCount: fitting.length,
      hidden: all.length - visible.length,
    };
  }

  async listModels(
    groupRef: string,
    query: ModelQuery,
    credentials: BackstageCredentials,
  ): Promise<OrganisationModelPage> {
    const { view, presenter } = await this.#readGroup(groupRef, credentials);
    const groups = new Set(view.groupsOf(groupRef));
    const models = view.modelsOf([...groups]);
    const ofSide = query.side === undefined ? models.all : models[query.side];
    const fitting = ofSide
      .filter(
        model =>
          presenter.maySee(model.ref) &&
          (query.production === undefined ||
            view.isInProduction(model) === query.production) &&
          (!query.onCall ||
            (view.isInProduction(model) &&
              view.onCallOf(model).state === query.onCall)),
      )
      .sort(
        (a, b) =>
          Number(view.isInProduction(b)) - Number(view.isInProduction(a)) ||
          collator.compare(a.title, b.title) ||
          a.ref.localeCompare(b.ref),
      );
    return {
      items: fitting
        .slice(query.offset, query.offset + query.limit)
        .map(model =>
          describeModel(view, presenter, {
            model,
            groups,
            sideRule: this.#sideRule,
            userRef: userOf(credentials),
          }),
        ),
      totalCount: fitting.length,
      onCallSource: this.#views.onCallSource(view),
    };
  }

  async #readGroup(groupRef: string, credentials: BackstageCredentials) {
    const read = await this.#views.readFor(credentials);
    const isKnown = read.view.organisation.group(groupRef) !== undefined;
    if (!isKnown || !read.presenter.maySee(groupRef)) {
      throw new NotFoundError(`There is no group ${groupRef}`);
    }
    return read;
  }

  /** Oldest first. */
  async #readPeriods(
    presenter: Presenter,
    unitRef: string,
    kind: 'actual' | 'planned',
  ) {
    const newest = await this.#stores.capacity.listOfUnit(unitRef, {
      kind,
      limit: PERIODS_SHOWN,
    });
    return newest.reverse().map(entry => toCapacityAnswer(presenter, entry));
  }
}

function isCounted(view: OrganisationView, userRef: string): boolean {
  const { directory } = view.organisation;
  if (directory.user(userRef)?.excluded) return false;
  return (
    view.basis === 'all-members' ||
    resolveRoles(directory, userRef).some(role =>
      PRACTITIONER_ROLES.includes(role),
    )
  );
}

function fits(
  view: OrganisationView,
  groupRef: string,
  userRef: string,
  query: MemberQuery,
): boolean {
  const { organisation } = view;
  const roles = resolveRoles(organisation.directory, userRef);
  const isExcluded = organisation.directory.user(userRef)?.excluded === true;
  if (query.role) {
    const hasRole =
      query.role === 'unassigned'
        ? roles.length === 0
        : roles.includes(query.role);
    if (!hasRole) return false;
  }
  switch (query.only) {
    case 'counted':
      return isCounted(view, userRef);
    case 'mixed':
      return !isExcluded && roles.length > 1;
    case 'excluded':
      return isExcluded;
    case 'overlapping':
      return (
        !isExcluded &&
        foreignUnitsOfPerson(organisation, groupRef, userRef).length > 0
      );
    default:
      return true;
  }
}

function describeMember(
  view: OrganisationView,
  presenter: Presenter,
  groupRef: string,
  userRef: string,
): OrganisationMember {
  const { organisation } = view;
  const user = organisation.directory.user(userRef)!;
  const inside = new Set(view.groupsOf(groupRef));
  return {
    person: organisation.name(userRef),
    roles: resolveRoles(organisation.directory, userRef),
    groups: presenter.entities(user.memberOf.filter(ref => inside.has(ref))),
    units: presenter.entities(unitsOfPerson(organisation, userRef)),
    excluded: user.excluded === true,
    counted: isCounted(view, userRef),
  };
}

interface TeamServiceOptions {
  sideRule: SideRule;
  stores: OrganisationStores;
  views: OrganisationViews;
}
