import {
  decideCreation,
  type HandoffStart,
  OPEN_HANDOFF_STATES,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { ModelDigest } from '../database/models/ModelDigest';
import type { VersionStore } from '../database/versions/VersionStore';
import { toSummaryAnswer, toTeamsAnswer } from './answers/toSummaryAnswer';
import { chooseChecklist } from './chooseChecklist';
import type { HandoffCaller } from './HandoffCaller';
import { requireKnown } from './requireKnown';
import type { HandoffModel } from './HandoffModels';
import { toChecklistAnswers } from './HandoffPageService';
import { HandoffPeople } from './HandoffPeople';

const VERSIONS_SHOWN = 50;

type Problem = HandoffStart['problems'][number];

/**
 * What the form that starts a handoff is prefilled with, and what is missing in words with the way to mend it.
 *
 * @internal
 */
export class HandoffStartService {
  readonly #options: HandoffStartServiceOptions;

  private constructor(options: HandoffStartServiceOptions) {
    this.#options = options;
  }

  static create(options: HandoffStartServiceOptions): HandoffStartService {
    return new HandoffStartService(options);
  }

  async read(
    model: HandoffModel,
    caller: HandoffCaller,
    now: Date,
  ): Promise<HandoffStart> {
    requireKnown(model);
    const { handoffs, settings } = this.#options;
    const [organisation, known, versions] = await Promise.all([
      this.#options.organisation.read(),
      handoffs.listOfModel(model.modelRef),
      this.#readVersions(model),
    ]);
    const open = known.filter(({ state }) =>
      OPEN_HANDOFF_STATES.includes(state),
    );
    const people = HandoffPeople.create({ organisation, settings });
    const actor =
      caller.kind === 'user'
        ? people.resolve(caller.ref, model, { side: 'data-science' }).actor
        : { ...caller, sides: [] };
    const decision = decideCreation({
      actor,
      modelKnown: true,
      dataScienceTeamNamed: model.dataScienceRef !== undefined,
      // Which version is chosen is not known yet; the list shows which ones have an open handoff.
      openHandoffWithSameKey: false,
    });
    return {
      entityRef: model.modelRef,
      title: model.title,
      environments: settings.environments,
      checklists: toChecklistAnswers(settings),
      versions: versions.map(version => ({
        ...version,
        openHandoffId: open.find(each => each.version === version.label)?.id,
      })),
      riskTier: model.riskTier ?? 'medium',
      riskTierFrom: model.riskTier ? 'entity' : 'default',
      teams: toTeamsAnswer(withTitles(model, organisation)),
      problems: this.#findProblems(model, organisation, people, versions),
      allowed: decision.allowed,
      refusals: decision.refusals,
      open: open.map(each =>
        toSummaryAnswer(each, settings, now.toISOString()),
      ),
    };
  }

  async #readVersions(
    model: HandoffModel,
  ): Promise<Array<Omit<HandoffStart['versions'][number], 'openHandoffId'>>> {
    if (!model.model) return [];
    const { digest } = model.model;
    const versions = await this.#options.versions.list(model.model.id, {
      order: 'newest',
      limit: VERSIONS_SHOWN,
    });
    const aliases = digest?.aliases ?? [];
    return versions.map(version => ({
      label: version.label,
      ready: version.status === 'ready',
      aliases: aliases
        .filter(alias => alias.version === version.label)
        .map(({ alias }) => alias),
      role: toRole(version.label, digest),
      createdAt: version.createdAt,
      author: version.author,
    }));
  }

  #findProblems(
    model: HandoffModel,
    organisation: Memberships,
    people: HandoffPeople,
    versions: ReadonlyArray<{ ready: boolean }>,
  ): Problem[] {
    const riskTier = model.riskTier ?? 'medium';
    const checklist = chooseChecklist(this.#options.settings.checklists, {
      modelType: model.modelType,
      riskTier,
    });
    return [
      ...findTeamProblems(model, organisation, people),
      ...problem(
        !model.riskTier,
        'risk-tier-missing',
        'The model does not say its risk tier, so it counts as medium.',
        'Set spec.riskTier to low, medium or high in the catalog-info.yaml of the model, and spec.riskReason to why.',
      ),
      ...problem(
        riskTier === 'high' &&
          this.#options.settings.governanceGroups.length === 0,
        'no-governance',
        'A high risk tier needs an independent signature, and nobody may give one: no group reviews governance.',
        'Have mlModels.handoff.governanceGroups set in the configuration of the portal.',
      ),
      ...problem(
        !model.model,
        'no-registered-model',
        'The model names no registered model that the inventory knows, so no version can be pinned.',
        'Set spec.registry.instance and spec.registry.model in the catalog-info.yaml of the model.',
      ),
      ...problem(
        model.model !== undefined && !versions.some(({ ready }) => ready),
        'no-ready-version',
        'The registry has no version that is ready; a draft can start without one.',
        'Register a version, then pin it on the handoff.',
      ),
      ...problem(
        !checklist,
        'no-checklist',
        `No checklist is configured for models of type ${
          model.modelType ?? 'unknown'
        } and tier ${riskTier}.`,
        'Have mlModels.handoff.checklists extended in the configuration of the portal.',
        true,
      ),
    ];
  }
}

interface HandoffStartServiceOptions {
  handoffs: HandoffStore;
  organisation: MembershipReader;
  settings: HandoffSettings;
  versions: VersionStore;
}

function problem(
  applies: boolean,
  code: string,
  text: string,
  fix: string,
  blocking: boolean = false,
): Problem[] {
  return applies ? [{ code, text, fix, blocking }] : [];
}

function findTeamProblems(
  model: HandoffModel,
  organisation: Memberships,
  people: HandoffPeople,
): Problem[] {
  const sides = [
    {
      side: 'data-science' as const,
      name: 'data-science',
      field: 'dataScience',
      ref: model.dataScienceRef,
      roles: 'data-science',
    },
    {
      side: 'engineering' as const,
      name: 'engineering',
      field: 'engineering',
      ref: model.engineeringRef,
      roles: 'ml-engineering or platform',
    },
  ];
  return sides.flatMap(({ side, name, field, ref, roles }) => {
    if (!ref) {
      return problem(
        true,
        `${name}-team-missing`,
        `The model names no ${name} team. The handoff can start, but not be submitted without it.`,
        `Set spec.teams.${field} to a group in the catalog-info.yaml of the model, or choose the team here.`,
      );
    }
    if (!organisation.directory.group(ref)) {
      return problem(
        true,
        `${name}-team-unknown`,
        `The model names ${ref} as its ${name} team, but the catalog has no such group.`,
        `Correct spec.teams.${field} in the catalog-info.yaml of the model.`,
      );
    }
    return problem(
      people.signersOf(side, model).length === 0,
      `${name}-role-missing`,
      `Nobody in ${
        organisation.titleOf(ref) ?? ref
      } has a role that fits the ${name} side, so nobody may sign.`,
      `Set the label ml-models/role to ${roles} on the group or on its members.`,
    );
  });
}

function withTitles(
  model: HandoffModel,
  organisation: Memberships,
): Parameters<typeof toTeamsAnswer>[0] {
  const { dataScienceRef, engineeringRef, ownerRef } = model;
  const { directory, titleOf } = organisation;
  const gone = (ref: string | undefined) =>
    ref !== undefined && !directory.group(ref);
  return {
    dataScienceRef,
    dataScienceTitle: dataScienceRef && titleOf(dataScienceRef),
    dataScienceGone: gone(dataScienceRef),
    engineeringRef,
    engineeringTitle: engineeringRef && titleOf(engineeringRef),
    engineeringGone: gone(engineeringRef),
    ownerRef,
    ownerTitle: ownerRef && titleOf(ownerRef),
    ownerGone: gone(ownerRef) && !directory.user(ownerRef!),
  };
}

function toRole(
  label: string,
  digest: ModelDigest | undefined,
): HandoffStart['versions'][number]['role'] {
  if (digest?.production?.label === label) return 'champion';
  return digest?.candidate?.label === label ? 'candidate' : 'none';
}
