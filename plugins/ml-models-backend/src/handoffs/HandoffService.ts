import { InputError } from '@backstage/errors';
import {
  type CreateHandoffRequest,
  type HandoffConsentRequest,
  type HandoffItemAct,
  type HandoffSide,
  type HandoffState,
  type HandoffTransitionRequest,
  type MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { actOnItem, type ItemActInput } from './acts/actOnItem';
import { addFeedback } from './acts/addFeedback';
import { answerFeedback } from './acts/answerFeedback';
import { consentToTransition } from './acts/consentToTransition';
import { linkRepository } from './acts/linkRepository';
import { moveHandoff } from './acts/moveHandoff';
import { moveToChecklist } from './acts/moveToChecklist';
import { overrideState } from './acts/overrideState';
import { pinVersion } from './acts/pinVersion';
import { raiseConflict } from './acts/raiseConflict';
import { reassignTeams } from './acts/reassignTeams';
import { relinkEntity } from './acts/relinkEntity';
import { resolveConflict } from './acts/resolveConflict';
import { setConstraints } from './acts/setConstraints';
import { setRequirements } from './acts/setRequirements';
import { setThresholds } from './acts/setThresholds';
import { setTier } from './acts/setTier';
import { waiveDesignReview } from './acts/waiveDesignReview';
import type { ChangedHandoff } from './ChangedHandoff';
import type { ChecklistUpgrades } from './ChecklistUpgrades';
import type { DeploymentService } from './DeploymentService';
import type { HandoffCaller } from './HandoffCaller';
import type { HandoffCreation, NewHandoff } from './HandoffCreation';
import type { HandoffEdit } from './HandoffEdit';
import type { HandoffModel } from './HandoffModels';
import { toGroupRef } from './HandoffModels';
import type { HandoffVersions } from './HandoffVersions';
import type { HandoffWriter } from './HandoffWriter';
import type { RepeatableRequest } from './RepeatedRequests';
import { refuse } from './refuse';
import { sideOfAct } from './sideOfAct';

/** Who writes to which handoff, and what they saw of it. @internal */
export interface HandoffWrite {
  handoff: StoredHandoff;
  caller: HandoffCaller;
  now: Date;
  /** Revision the person looked at. */
  revision?: number;
  /** For a client that may ask again. */
  request?: RepeatableRequest;
}

/**
 * What people and services may do with a handoff, apart from its evidence and its threads. Who may do it is decided
 * by the rules, under the lock of the handoff.
 *
 * @internal
 */
export class HandoffService {
  readonly #options: HandoffServiceOptions;

  private constructor(options: HandoffServiceOptions) {
    this.#options = options;
  }

  static create(options: HandoffServiceOptions): HandoffService {
    return new HandoffService(options);
  }

  async create(options: {
    body: CreateHandoffRequest;
    model: HandoffModel;
    caller: HandoffCaller;
    now: Date;
    request?: RepeatableRequest;
  }): Promise<StoredHandoff> {
    return this.#options.creation.create(options);
  }

  async move(
    write: HandoffWrite,
    body: HandoffTransitionRequest,
  ): Promise<ChangedHandoff> {
    const { transition } = body;
    if (transition === 'go-live' || transition === 'roll-back') {
      return this.#options.deployments.moveByLink(write, body);
    }
    const child =
      transition === 'move-to-version'
        ? await this.#options.versions.findNewer(write.handoff, body.version)
        : undefined;
    const { creation } = this.#options;
    let made: NewHandoff | undefined;
    const moved = await this.#change(
      write,
      edit => {
        moveHandoff(edit, {
          transition,
          reason: body.reason,
          link: body.link,
          details: child && { version: child.version },
        });
        if (!child) return;
        edit.alsoWrite(async transaction => {
          made = await creation.createChild(transaction, edit, child);
        });
      },
      body.side,
    );
    if (made) await creation.announce(made, write.caller.ref);
    return moved;
  }

  async consent(
    write: HandoffWrite,
    body: HandoffConsentRequest,
  ): Promise<ChangedHandoff> {
    const { capacity } = body;
    const side =
      capacity === 'data-science' || capacity === 'engineering'
        ? capacity
        : undefined;
    // The hash of a signature covers all that is signed; what else is agreed to is only held by the revision.
    const { revision, ...rest } = write;
    const seen = body.transition === 'approve' ? rest : { ...rest, revision };
    return this.#change(seen, edit => consentToTransition(edit, body), side);
  }

  async actOnItem(
    write: HandoffWrite,
    act: HandoffItemAct,
    input: ItemActInput,
  ): Promise<ChangedHandoff> {
    const checklist = await this.#options.handoffs.findChecklist(
      write.handoff.checklistHash,
    );
    return this.#change(
      write,
      edit => actOnItem(edit, act, input),
      sideOfAct(checklist?.content, write.handoff, act, input.itemId),
    );
  }

  async pinVersion(
    write: HandoffWrite,
    version: string,
  ): Promise<ChangedHandoff> {
    const model = await this.#options.versions.findModel(write.handoff);
    const pinned = await this.#options.creation.findPinned(
      { model, modelRef: write.handoff.modelRef },
      version,
    );
    return this.#change(
      write,
      edit => pinVersion(edit, pinned!),
      'data-science',
    );
  }

  async setTier(
    write: HandoffWrite,
    input: { riskTier: MlModelRiskTier; reason: string },
  ): Promise<ChangedHandoff> {
    return this.#change(write, edit => setTier(edit, input));
  }

  async reassign(
    write: HandoffWrite,
    input: {
      dataScience?: string;
      engineering?: string;
      owner?: string;
      reason: string;
    },
  ): Promise<ChangedHandoff> {
    const organisation = await this.#options.organisation.read();
    const toTeam = (text: string | undefined, field: string) => {
      if (text === undefined) return undefined;
      const ref = toGroupRef(text, field);
      const title = organisation.titleOf(ref);
      if (!organisation.directory.group(ref) || title === undefined) {
        throw new InputError(
          `Field '${field}': the catalog has no group ${ref}`,
        );
      }
      return { ref, title };
    };
    const teams = {
      dataScience: toTeam(input.dataScience, 'dataScience'),
      engineering: toTeam(input.engineering, 'engineering'),
      owner: toTeam(input.owner, 'owner'),
    };
    if (!teams.dataScience && !teams.engineering && !teams.owner) {
      throw new InputError(
        `Field 'dataScience', 'engineering' or 'owner' is missing: nothing would be reassigned`,
      );
    }
    return this.#change(write, edit =>
      reassignTeams(edit, { ...teams, reason: input.reason }),
    );
  }

  /** `model` is the one to link to, which the caller may see. */
  async relink(
    write: HandoffWrite,
    input: { model: HandoffModel; reason: string },
  ): Promise<ChangedHandoff> {
    const { model, reason } = input;
    if (!model.entity) {
      throw new InputError(
        `Field 'entityRef': the catalog has no model ${model.modelRef}`,
      );
    }
    const { titleOf } = await this.#options.organisation.read();
    return this.#change(write, edit =>
      relinkEntity(edit, {
        model: {
          modelRef: model.modelRef,
          modelTitle: model.title,
          ...(model.ownerRef && {
            ownerRef: model.ownerRef,
            ownerTitle: titleOf(model.ownerRef) ?? model.ownerRef,
          }),
        },
        registered: model.model,
        reason,
      }),
    );
  }

  async chooseSide(
    write: HandoffWrite,
    side: HandoffSide,
  ): Promise<ChangedHandoff> {
    return this.#change(
      write,
      edit => {
        if (!edit.actor.sides.includes(side)) {
          refuse([
            {
              code: 'not-your-act',
              text: `You cannot act for the ${side} side of this handoff.`,
            },
          ]);
        }
        edit.chosenSide = side;
        edit.addEvent({ type: 'side-chosen', after: { side } });
      },
      side,
    );
  }

  async setRequirements(
    write: HandoffWrite,
    requirements: Parameters<typeof setRequirements>[1],
  ): Promise<ChangedHandoff> {
    return this.#change(
      write,
      edit => setRequirements(edit, requirements),
      'data-science',
    );
  }

  async setConstraints(
    write: HandoffWrite,
    constraints: Parameters<typeof setConstraints>[1],
  ): Promise<ChangedHandoff> {
    return this.#change(
      write,
      edit => setConstraints(edit, constraints),
      'engineering',
    );
  }

  async raiseConflict(
    write: HandoffWrite,
    text: string,
  ): Promise<ChangedHandoff> {
    return this.#change(write, edit => raiseConflict(edit, text));
  }

  async resolveConflict(
    write: HandoffWrite,
    input: { conflictId: string; resolution: string },
  ): Promise<ChangedHandoff> {
    return this.#change(write, edit => resolveConflict(edit, input));
  }

  async setThresholds(
    write: HandoffWrite,
    input: Parameters<typeof setThresholds>[1],
  ): Promise<ChangedHandoff> {
    return this.#change(
      write,
      edit => setThresholds(edit, input),
      'data-science',
    );
  }

  async waiveDesignReview(
    write: HandoffWrite,
    reason: string,
  ): Promise<ChangedHandoff> {
    return this.#change(
      write,
      edit => waiveDesignReview(edit, reason),
      'engineering',
    );
  }

  async override(
    write: HandoffWrite,
    input: { to: HandoffState; reason: string },
  ): Promise<ChangedHandoff> {
    return this.#change(write, edit => overrideState(edit, input));
  }

  async linkRepository(
    write: HandoffWrite,
    repository: NonNullable<StoredHandoff['repository']>,
  ): Promise<ChangedHandoff> {
    return this.#change(write, edit => linkRepository(edit, repository));
  }

  async addFeedback(
    write: HandoffWrite,
    feedback: Parameters<typeof addFeedback>[1],
  ): Promise<ChangedHandoff> {
    return this.#change(write, edit => addFeedback(edit, feedback));
  }

  async answerFeedback(
    write: HandoffWrite,
    input: Parameters<typeof answerFeedback>[1],
  ): Promise<ChangedHandoff> {
    return this.#change(
      write,
      edit => answerFeedback(edit, input),
      'data-science',
    );
  }

  async upgrade(write: HandoffWrite, version: string): Promise<ChangedHandoff> {
    const { newer } = await this.#options.upgrades.find(write.handoff, version);
    return this.#change(write, edit => {
      moveToChecklist(edit, newer.template, newer.hash);
      edit.alsoWriteFirst(transaction =>
        this.#options.handoffs.keepChecklist(
          transaction,
          { hash: newer.hash, content: newer.template },
          edit.now,
        ),
      );
    });
  }

  async #change(
    write: HandoffWrite,
    act: (edit: HandoffEdit) => void,
    side?: HandoffSide,
  ): Promise<ChangedHandoff> {
    return this.#options.writer.change({
      handoff: write.handoff,
      caller: write.caller,
      now: write.now,
      expectedRevision: write.revision,
      request: write.request,
      side,
      act,
    });
  }
}

interface HandoffServiceOptions {
  creation: HandoffCreation;
  deployments: DeploymentService;
  handoffs: HandoffStore;
  upgrades: ChecklistUpgrades;
  versions: HandoffVersions;
  organisation: MembershipReader;
  writer: HandoffWriter;
}
