import {
  computeUnitSize,
  criticalCoverage,
  type CriticalCoverage,
  type OnCallFacts,
  type OnCallHours,
  type OnCallState,
  onCallCoverage,
  type Reason,
  type SizeBasis,
  type UnitSize,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { AttestationRecord } from '../database/organisation/OrganisationRecord';
import type { StoredRotation } from '../database/organisation/RotationStore';
import type { FoundRotation, Organisation } from './directory/Organisation';
import type { ReadModel } from './directory/OrganisationEntities';
import { KnownRotations } from './onCall/KnownRotations';
import type { OrganisationRecords } from './OrganisationRecords';
import type { OrganisationSettings } from './OrganisationSettings';

/** On-call cover of a model with what it rests on. @internal */
export interface JudgedOnCall {
  state: OnCallState;
  reasons: Reason[];
  hours: OnCallHours;
  /** A rotation is named, and no pager says who shares it: a person's word counts. */
  isOpenToWord: boolean;
  rotation?: FoundRotation;
  stored?: StoredRotation;
  attestation?: AttestationRecord;
}

/** What says that a model is in production. @internal */
export type ProductionSign = 'lifecycle' | 'handoff';

/** Models of a group or unit by what is done with them. @internal */
export interface ModelsOfTeam {
  all: ReadModel[];
  developed: ReadModel[];
  operated: ReadModel[];
  production: ReadModel[];
}

/**
 * The organisation and what was recorded about it, at one moment, judged by one basis. Everything is computed when it
 * is first asked for and then kept.
 *
 * @internal
 */
export class OrganisationView {
  readonly organisation: Organisation;
  readonly records: OrganisationRecords;
  readonly settings: OrganisationSettings;
  readonly basis: SizeBasis;
  /** ISO 8601. */
  readonly now: string;
  readonly #rotations: KnownRotations;
  readonly #onCall = new Map<string, JudgedOnCall>();

  constructor(options: {
    organisation: Organisation;
    records: OrganisationRecords;
    settings: OrganisationSettings;
    basis?: SizeBasis;
    hasPager: boolean;
    now: string;
  }) {
    this.organisation = options.organisation;
    this.records = options.records;
    this.settings = options.settings;
    this.basis = options.basis ?? options.settings.basis;
    this.now = options.now;
    this.#rotations = KnownRotations.create({
      rotations: options.records.rotations,
      hasPager: options.hasPager,
    });
  }

  /** Size of a group with all below it. */
  sizeOf(groupRef: string): UnitSize {
    const { organisation, basis } = this;
    return organisation.remember(`size ${basis} ${groupRef}`, () =>
      computeUnitSize(organisation.directory, groupRef, { basis }),
    );
  }

  /** Whether a person is a member of a group or of one below it. */
  isMember(groupRef: string, userRef: string): boolean {
    return this.organisation
      .remember(
        `members ${groupRef}`,
        () => new Set(this.sizeOf(groupRef).members),
      )
      .has(userRef);
  }

  /** Groups of a unit or of any other group, itself first. */
  groupsOf(groupRef: string): string[] {
    return (
      this.organisation.forest.groupsOf.get(groupRef) ??
      this.sizeOf(groupRef).groups
    );
  }

  signsOfProduction(model: ReadModel): ProductionSign[] {
    const signs: ProductionSign[] = [];
    if (model.lifecycle?.toLocaleLowerCase('en-US') === 'production') {
      signs.push('lifecycle');
    }
    if (this.records.handoffs?.inProduction.has(model.ref)) {
      signs.push('handoff');
    }
    return signs;
  }

  isInProduction(model: ReadModel): boolean {
    return this.signsOfProduction(model).length > 0;
  }

  /** Models the groups develop, operate or own. */
  modelsOf(groupRefs: readonly string[]): ModelsOfTeam {
    const groups = new Set(groupRefs);
    const all = new Set<ReadModel>();
    for (const group of groups) {
      for (const model of this.organisation.modelsOf(group)) all.add(model);
    }
    const isOf = (ref: string | undefined) =>
      ref !== undefined && groups.has(ref);
    const models = [...all];
    return {
      all: models,
      developed: models.filter(model => isOf(model.scienceRef)),
      operated: models.filter(model => isOf(model.engineeringRef)),
      production: models.filter(model => this.isInProduction(model)),
    };
  }

  onCallOf(model: ReadModel): JudgedOnCall {
    const known = this.#onCall.get(model.ref);
    if (known) return known;
    const judged = this.#judgeOnCall(model);
    this.#onCall.set(model.ref, judged);
    return judged;
  }

  /** Critical systems that one of the groups owns, or of which it develops or operates a model. */
  criticalSystemsOf(groupRefs: readonly string[]): string[] {
    const groups = new Set(groupRefs);
    return [...this.#groupsOfCriticalSystems()]
      .filter(([, answering]) => answering.some(ref => groups.has(ref)))
      .map(([ref]) => ref);
  }

  /** Critical systems of which none of the groups answering for them is in a unit. */
  criticalWithoutUnit(): string[] {
    return [...this.#groupsOfCriticalSystems()]
      .filter(
        ([, answering]) =>
          !answering.some(ref => this.organisation.unitsOf(ref).length > 0),
      )
      .map(([ref]) => ref);
  }

  coverageOf(systemRefs: readonly string[]): CriticalCoverage {
    return criticalCoverage({
      directory: this.organisation.directory,
      projects: systemRefs.map(ref => ({
        ref,
        groupRefs: this.groupsOfProject(ref),
      })),
      allocations: [...this.records.allocations],
      now: this.now,
    });
  }

  /**
   * Groups whose members sit with a project: its owner, unless that is a whole unit, and the data-science teams of its
   * models.
   */
  groupsOfProject(systemRef: string): string[] {
    const { organisation } = this;
    const owner = organisation.system(systemRef)?.ownerRef;
    const science = organisation
      .modelsOfSystem(systemRef)
      .map(model => model.scienceRef);
    return [
      ...new Set(
        [owner, ...science].filter(
          (ref): ref is string =>
            ref !== undefined && organisation.group(ref)?.isUnit === false,
        ),
      ),
    ];
  }

  /** Critical systems, sorted, each with its owner and the teams of its models. */
  #groupsOfCriticalSystems(): Map<string, string[]> {
    const { organisation } = this;
    return organisation.remember('critical systems', () => {
      const critical = organisation.systems
        .filter(({ ref }) => organisation.criticalBy(ref) !== undefined)
        .sort((a, b) => a.ref.localeCompare(b.ref));
      return new Map(
        critical.map(({ ref, ownerRef }) => [
          ref,
          [
            ownerRef,
            ...organisation
              .modelsOfSystem(ref)
              .flatMap(model => [model.scienceRef, model.engineeringRef]),
          ].filter((group): group is string => group !== undefined),
        ]),
      );
    });
  }

  #judgeOnCall(model: ReadModel): JudgedOnCall {
    const { organisation, now } = this;
    const attestation = this.records.attestations.get(model.ref);
    const { facts, rotation, stored } = this.#rotations.of(model, {
      organisation,
      attestation,
      now,
    });
    const judge = (more: Pick<OnCallFacts, 'outage' | 'attestation'>) =>
      onCallCoverage({
        directory: organisation.directory,
        facts: { ...facts, ...more },
        now,
      });
    const word = facts.attestation;
    const before = judge({ attestation: word });
    const outage = stored?.failingSince
      ? {
          since: stored.failingSince,
          message: stored.message,
          lastState: stored.participants && before.state,
        }
      : undefined;
    return {
      ...judge({ outage, attestation: word }),
      isOpenToWord:
        judge({ outage, attestation: undefined }).state === 'configured',
      hours: facts.hours,
      rotation,
      stored,
      attestation,
    };
  }
}
