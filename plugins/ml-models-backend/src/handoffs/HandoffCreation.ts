import { ConflictError, InputError } from '@backstage/errors';
import {
  checklistItems,
  type CreateHandoffRequest,
  decideCreation,
  type MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { VersionStore } from '../database/versions/VersionStore';
import type { PinnedVersion } from './PinnedVersion';
import { addAllItems } from './addAllItems';
import { chooseChecklist } from './chooseChecklist';
import { chooseTeams, type Teams } from './chooseTeams';
import { chooseTier } from './chooseTier';
import { emptyContent } from './emptyContent';
import { findServedParent } from './findServedParent';
import type { HandoffAnnouncer } from './HandoffAnnouncer';
import type { HandoffCaller } from './HandoffCaller';
import { HandoffEdit } from './HandoffEdit';
import type { HandoffEvent } from './HandoffEvent';
import type { HandoffModel } from './HandoffModels';
import { HandoffPeople, type ResolvedPerson } from './HandoffPeople';
import type { HandoffRecordReader } from './HandoffRecordReader';
import type { HandoffWriter } from './HandoffWriter';
import { joinWithinLimit } from './joinWithinLimit';
import { readCarriedFeedback } from './readCarriedFeedback';
import { blankHandoff } from './blankHandoff';
import { refuse } from './refuse';
import type { RepeatableRequest, RepeatedRequests } from './RepeatedRequests';
import { toPinned } from './toPinned';

const RANK: Record<MlModelRiskTier, number> = { low: 0, medium: 1, high: 2 };

type Transact = <T>(
  writes: (transaction: DatabaseTransaction) => Promise<T>,
) => Promise<T>;

interface HandoffCreationOptions {
  announcer: HandoffAnnouncer;
  content: HandoffContentStore;
  handoffs: HandoffStore;
  organisation: MembershipReader;
  records: HandoffRecordReader;
  repeated: RepeatedRequests;
  settings: HandoffSettings;
  transaction: Transact;
  versions: VersionStore;
  writer: HandoffWriter;
}

/**
 * Starts handoffs: row 1 of the transition table, and the child of row 18.
 *
 * @internal
 */
export class HandoffCreation {
  readonly #options: HandoffCreationOptions;

  private constructor(options: HandoffCreationOptions) {
    this.#options = options;
  }

  static create(options: HandoffCreationOptions): HandoffCreation {
    return new HandoffCreation(options);
  }

  /** Starts a handoff of a model; answers the one that exists when the request is a repetition. */
  async create(options: {
    body: CreateHandoffRequest;
    model: HandoffModel;
    caller: HandoffCaller;
    now: Date;
    request?: RepeatableRequest;
    /** True for a history from elsewhere. */
    imported?: boolean;
  }): Promise<StoredHandoff> {
    const { body, model, caller, request } = options;
    const { handoffs, settings, writer } = this.#options;
    const known = await this.#options.repeated.find(caller, request);
    const existing = known && (await handoffs.find(known));
    if (existing) return existing;
    const environment = this.#chooseEnvironment(body.environment);
    const organisation = await this.#options.organisation.read();
    const parent =
      body.parentId === undefined
        ? undefined
        : await findServedParent(this.#options, body, {
            modelRef: model.modelRef,
            environment,
            modelId: model.model?.id,
          });
    const parties = parent ?? chooseTeams(body, model, organisation);
    // Whoever names a missing team does not become that team by it: the model decides who may start.
    const person = this.#resolve(
      caller,
      parent ?? { ...parties, dataScienceRef: model.dataScienceRef },
      organisation,
    );
    const pinned = await this.findPinned(model, body.version);
    const open = await handoffs.listOfVersion({
      modelRef: model.modelRef,
      environment,
      version: pinned?.version ?? '',
    });
    refuse(
      decideCreation({
        actor: person.actor,
        modelKnown: model.entity !== undefined || model.model !== undefined,
        dataScienceTeamNamed: model.dataScienceRef !== undefined,
        openHandoffWithSameKey: open.some(isOpen),
      }).refusals,
    );
    const riskTier = chooseTier(body.riskTier, model, person);
    if (parent && pinned) {
      return this.#createNext({ ...options, parent, person, pinned, riskTier });
    }
    const checklist = chooseChecklist(settings.checklists, {
      id: body.checklistId,
      modelType: model.modelType,
      riskTier,
    });
    if (!checklist) {
      throw body.checklistId === undefined
        ? new ConflictError(
            `No checklist is configured for models of type '${model.modelType}' and tier ${riskTier}: see mlModels.handoff.checklists`,
          )
        : new InputError(
            `Field 'checklistId': no checklist '${body.checklistId}' is configured`,
          );
    }
    const carried = await readCarriedFeedback(this.#options, {
      modelRef: model.modelRef,
      environment,
    });
    const now = options.now.toISOString();
    const made = await this.#options.transaction(async transaction => {
      await handoffs.keepChecklist(
        transaction,
        { hash: checklist.hash, content: checklist.template },
        now,
      );
      const edit = new HandoffEdit({
        record: {
          handoff: {
            ...blankHandoff(now),
            number: await handoffs.nextNumber(transaction),
            modelRef: model.modelRef,
            modelTitle: model.title,
            modelId: model.model?.id,
            sourceId: model.model?.sourceId,
            externalId: model.model?.externalId,
            environment,
            ...pinned,
            riskTier,
            riskReason: body.riskReason ?? model.riskReason,
            creatorRef: caller.ref,
            creatorKind: caller.kind,
            imported: options.imported ?? false,
            ...toTeams(parties),
            checklistHash: checklist.hash,
            requirements: carried ? { risk: carried } : {},
          },
          checklist: checklist.template,
          content: emptyContent(),
          newer: [],
        },
        surroundings: {
          signersAvailable: { 'data-science': true, engineering: true },
        },
        settings,
        actor: person.actor,
        now,
      });
      addAllItems(edit);
      edit.addEvent({
        type: 'created',
        after: {
          state: 'draft',
          number: edit.handoff.number,
          entityRef: model.modelRef,
          environment,
          version: pinned?.version,
          riskTier,
          checklist: `${checklist.template.id}@${checklist.template.version}`,
          dataScience: parties.dataScienceRef,
          engineering: parties.engineeringRef,
          createdBy: caller.kind,
          taskId: body.taskId,
        },
      });
      const stored = await writer.insertNew(transaction, edit, {
        caller,
        request,
      });
      await this.#bindSide(transaction, stored, person, now);
      return { stored, events: edit.events };
    });
    await this.announce(made, caller.ref);
    return made.stored;
  }

  /**
   * Starts the handoff of the version that follows on the one in production, see ADR 0006: agreed on before, so that the
   * design review is skipped and the handoff says so; with a high tier it never is, and the design is asked for again.
   */
  async #createNext(options: {
    body: CreateHandoffRequest;
    caller: HandoffCaller;
    now: Date;
    request?: RepeatableRequest;
    parent: StoredHandoff;
    person: Pick<ResolvedPerson, 'actor' | 'couldChoose'>;
    pinned: PinnedVersion;
    riskTier: MlModelRiskTier;
  }): Promise<StoredHandoff> {
    const { body, caller, parent, person, pinned, request, riskTier } = options;
    if (RANK[riskTier] > RANK[parent.riskTier]) {
      throw new ConflictError(
        `The risk tier of the model is ${riskTier} and was ${parent.riskTier} in handoff ${parent.number}, so what was agreed on has to be agreed on again; start it without 'parentId'`,
      );
    }
    const risk = await readCarriedFeedback(this.#options, parent);
    const now = options.now.toISOString();
    const next = await this.#options.transaction(async transaction => {
      const record = await this.#options.records.read(parent, transaction);
      const made = await this.createChild(
        transaction,
        {
          record,
          handoff: parent,
          actor: person.actor,
          surroundings: {
            signersAvailable: { 'data-science': true, engineering: true },
          },
          now,
        },
        pinned,
        {
          caller,
          request,
          risk,
          taskId: body.taskId,
          state: parent.riskTier === 'high' ? 'draft' : 'preparing',
        },
      );
      await this.#bindSide(transaction, made.stored, person, now);
      return made;
    });
    await this.announce(next, caller.ref);
    return next.stored;
  }

  /**
   * Starts the handoff of a newer version with the answers that do not belong to a version, within the transaction
   * that supersedes the older one, or while that stays in production.
   */
  async createChild(
    transaction: DatabaseTransaction,
    parent: Pick<
      HandoffEdit,
      'actor' | 'handoff' | 'now' | 'record' | 'surroundings'
    >,
    pinned: PinnedVersion,
    made?: {
      caller: HandoffCaller;
      request: RepeatableRequest | undefined;
      /** What production told, beside the known risks. */
      risk?: string;
      taskId?: string;
      /** Where it begins: with the design as it was, or past it. */
      state: 'draft' | 'preparing';
    },
  ): Promise<NewHandoff> {
    const { handoff, record, now } = parent;
    const { handoffs, settings, writer } = this.#options;
    const risk = joinWithinLimit([handoff.requirements.risk, made?.risk]);
    const state = made?.state ?? 'preparing';
    const isAgreed = state === 'preparing';
    const bound = new Set(
      checklistItems(record.checklist)
        .filter(({ versionBound }) => versionBound)
        .map(({ id }) => id),
    );
    const edit = new HandoffEdit({
      record: {
        handoff: {
          ...blankHandoff(now),
          number: await handoffs.nextNumber(transaction),
          modelRef: handoff.modelRef,
          modelTitle: handoff.modelTitle,
          environment: handoff.environment,
          ...pinned,
          riskTier: handoff.riskTier,
          riskReason: handoff.riskReason,
          creatorRef: parent.actor.ref,
          creatorKind: parent.actor.kind,
          ownerRef: handoff.ownerRef,
          ownerTitle: handoff.ownerTitle,
          ownerGone: handoff.ownerGone,
          dataScienceRef: handoff.dataScienceRef,
          dataScienceTitle: handoff.dataScienceTitle,
          dataScienceGone: handoff.dataScienceGone,
          engineeringRef: handoff.engineeringRef,
          engineeringTitle: handoff.engineeringTitle,
          engineeringGone: handoff.engineeringGone,
          checklistHash: handoff.checklistHash,
          requirements: {
            ...handoff.requirements,
            ...(risk ? { risk } : {}),
            // Until they are agreed on they are part of the requirements.
            ...(isAgreed ? {} : { thresholds: handoff.thresholds }),
          },
          constraints: handoff.constraints,
          thresholds: isAgreed ? handoff.thresholds : [],
          agreedThresholds: isAgreed ? handoff.agreedThresholds : undefined,
          reviewSkipped: isAgreed && (handoff.reviewSkipped || Boolean(made)),
          repository: handoff.repository,
          // What was agreed on is agreed on; only what belongs to the version is asked anew.
          state,
          parentId: handoff.id,
          imported: handoff.imported,
        },
        checklist: record.checklist,
        content: emptyContent(),
        newer: [],
      },
      surroundings: parent.surroundings,
      settings,
      actor: parent.actor,
      now,
    });
    addAllItems(edit);
    for (const answer of record.content.answers) {
      if (bound.has(answer.itemId)) continue;
      // Who said it and when goes along: whoever moves on says nothing in the name of others.
      const { text, links, actor, at } = answer;
      edit.addAnswer(answer.itemId, {
        text,
        links,
        actor,
        at,
        copiedFrom: handoff.id,
      });
      edit.changeItem(answer.itemId, { state: 'answered' });
    }
    for (const item of record.content.items) {
      if (bound.has(item.itemId) || !item.notApplicableReason) continue;
      edit.changeItem(item.itemId, {
        state: 'not-applicable',
        notApplicableReason: item.notApplicableReason,
        notApplicableBy: item.notApplicableBy,
        notApplicableAt: item.notApplicableAt,
      });
    }
    edit.addEvent({
      type: 'created',
      before: { handoff: handoff.id, version: handoff.version },
      after: {
        state,
        number: edit.handoff.number,
        entityRef: handoff.modelRef,
        environment: handoff.environment,
        version: pinned.version,
        riskTier: handoff.riskTier,
        parent: handoff.id,
        ...(made && { createdBy: made.caller.kind, taskId: made.taskId }),
      },
    });
    const stored = await writer.insertNew(transaction, edit, made);
    return { stored, events: edit.events };
  }

  /** Tells of a new handoff, once it is stored for good. */
  async announce(
    { stored: handoff, events }: NewHandoff,
    actorRef: string,
  ): Promise<void> {
    await this.#options.announcer.announce({ handoff, events, actorRef });
  }

  /** The version with this label as it is pinned. Throws `InputError` when the inventory does not have it. */
  async findPinned(
    model: Pick<HandoffModel, 'model' | 'modelRef'>,
    label: string | undefined,
  ): Promise<PinnedVersion | undefined> {
    if (!label) return undefined;
    if (!model.model) {
      throw new InputError(
        `Field 'version': ${model.modelRef} names no registered model, so no version can be pinned; set spec.registry of the model`,
      );
    }
    const version = await this.#options.versions.findByLabel(
      model.model.id,
      label,
    );
    if (!version) {
      throw new InputError(
        `Field 'version': the registry has no version '${label}' of ${model.modelRef}`,
      );
    }
    return toPinned(version, model.model);
  }

  #chooseEnvironment(wanted: string | undefined): string {
    const { environments } = this.#options.settings;
    const environment = wanted ?? environments[0];
    if (!environments.includes(environment)) {
      throw new InputError(
        `Field 'environment': '${environment}' is not configured, expected one of ${environments.join(
          ', ',
        )}`,
      );
    }
    return environment;
  }

  #resolve(
    caller: HandoffCaller,
    parties: Teams,
    organisation: Memberships,
  ): Pick<ResolvedPerson, 'actor' | 'couldChoose'> {
    if (caller.kind !== 'user') {
      const actor = { ...caller, sides: [] };
      return { actor, couldChoose: false };
    }
    const people = HandoffPeople.create({
      organisation,
      settings: this.#options.settings,
    });
    const { couldChoose } = people.resolve(caller.ref, parties);
    return {
      // Whoever starts a handoff stands for the side that presents.
      ...people.resolve(caller.ref, parties, { side: 'data-science' }),
      couldChoose,
    };
  }

  async #bindSide(
    transaction: DatabaseTransaction,
    handoff: StoredHandoff,
    person: Pick<ResolvedPerson, 'actor' | 'couldChoose'>,
    at: string,
  ): Promise<void> {
    if (!person.couldChoose) return;
    await this.#options.handoffs.chooseSide(transaction, {
      handoffId: handoff.id,
      personRef: person.actor.ref,
      side: 'data-science',
      at,
    });
  }
}

/** A handoff that has just been stored, with what is told of it. @internal */
export interface NewHandoff {
  stored: StoredHandoff;
  events: readonly HandoffEvent[];
}

function isOpen({ state }: Pick<StoredHandoff, 'state'>): boolean {
  return !['superseded', 'retired', 'withdrawn'].includes(state);
}

/** The teams alone, of whatever holds them. */
function toTeams(teams: Teams): Teams {
  return {
    ownerRef: teams.ownerRef,
    ownerTitle: teams.ownerTitle,
    dataScienceRef: teams.dataScienceRef,
    dataScienceTitle: teams.dataScienceTitle,
    engineeringRef: teams.engineeringRef,
    engineeringTitle: teams.engineeringTitle,
  };
}
