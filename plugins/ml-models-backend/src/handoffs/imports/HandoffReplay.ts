import { InputError } from '@backstage/errors';
import type { ImportedHandoffAct } from '@baton-ml/backstage-plugin-ml-models-node';
import type { HandoffContentStore } from '../../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { DeploymentService } from '../DeploymentService';
import type { HandoffCaller } from '../HandoffCaller';
import type { HandoffEvidenceService } from '../HandoffEvidenceService';
import type { HandoffService, HandoffWrite } from '../HandoffService';
import type { HandoffThreadService } from '../HandoffThreadService';
import type { RepeatableRequest } from '../RepeatedRequests';

/** A person, or a service by the prefix of its ref. @internal */
export function toCaller(ref: string): HandoffCaller {
  return ref.startsWith('service:')
    ? { kind: 'service', ref }
    : { kind: 'user', ref };
}

/**
 * Does one act of a replayed history through the services, under the rules that hold for everybody.
 *
 * @internal
 */
export class HandoffReplay {
  readonly #options: HandoffReplayOptions;

  private constructor(options: HandoffReplayOptions) {
    this.#options = options;
  }

  static create(options: HandoffReplayOptions): HandoffReplay {
    return new HandoffReplay(options);
  }

  async play(
    handoffId: string,
    act: ImportedHandoffAct,
    request: RepeatableRequest,
  ): Promise<void> {
    const { evidence, threads, writes } = this.#options;
    const handoff = (await this.#options.handoffs.find(handoffId))!;
    const caller = toCaller(act.by);
    const now = new Date(act.at);
    const write: HandoffWrite = { handoff, caller, now, request };
    switch (act.act) {
      case 'requirements':
        await writes.setRequirements(write, act.requirements);
        return;
      case 'constraints':
        await writes.setConstraints(write, act.constraints);
        return;
      case 'raise-conflict':
        await writes.raiseConflict(write, act.text);
        return;
      case 'resolve-conflict':
        await writes.resolveConflict(write, {
          conflictId: await this.#findOpenConflict(handoff),
          resolution: act.resolution,
        });
        return;
      case 'waive-design-review':
        await writes.waiveDesignReview(write, act.reason);
        return;
      case 'pin-version':
        await writes.pinVersion(write, act.version);
        return;
      case 'set-tier':
        await writes.setTier(write, act);
        return;
      case 'move':
        await writes.move(write, act);
        return;
      case 'consent':
        await writes.consent(write, {
          ...act,
          revisionHash: handoff.revisionHash,
        });
        return;
      case 'item':
        await writes.actOnItem(write, act.does, {
          ...act,
          revision: await this.#findItemRevision(handoff, act.itemId),
        });
        return;
      case 'comment':
        await threads.comment(write, act);
        return;
      case 'evidence': {
        const { check, message, value, threshold, links } = act;
        await evidence.attach(write, act.itemId, {
          check,
          message,
          value,
          threshold,
          links,
        });
        return;
      }
      case 'report-deployment':
        await this.#options.deployments.report(
          {
            entityRef: handoff.modelRef,
            version: handoff.version,
            digest: handoff.digest,
            environment: handoff.environment,
            status: act.status,
            link: act.link,
            reason: act.reason,
          },
          caller,
          now,
          request,
        );
        return;
      case 'feedback': {
        const { severity, text, link } = act;
        await writes.addFeedback(write, { severity, text, link });
        return;
      }
      case 'answer-feedback':
        await writes.answerFeedback(write, {
          feedbackId: await this.#findOpenFeedback(handoff),
          answer: act.answer,
          carry: act.carry,
        });
        return;
      default:
        throw new InputError(
          `Field 'act' is not known: ${JSON.stringify(act)}`,
        );
    }
  }

  async #findOpenConflict(handoff: StoredHandoff): Promise<string> {
    const { conflicts } = await this.#options.content.read(handoff);
    const open = conflicts.find(({ resolvedAt }) => !resolvedAt);
    if (!open) throw new InputError('There is no open conflict to resolve');
    return open.id;
  }

  async #findOpenFeedback(handoff: StoredHandoff): Promise<string> {
    const { feedback } = await this.#options.content.read(handoff);
    const open = feedback.find(({ answeredAt }) => !answeredAt);
    if (!open) throw new InputError('There is no feedback without an answer');
    return open.id;
  }

  async #findItemRevision(
    handoff: StoredHandoff,
    itemId: string,
  ): Promise<number> {
    const { items } = await this.#options.content.read(handoff);
    const item = items.find(each => each.itemId === itemId);
    if (!item)
      throw new InputError(`Field 'itemId': the checklist has no '${itemId}'`);
    return item.revision;
  }
}

interface HandoffReplayOptions {
  content: HandoffContentStore;
  deployments: DeploymentService;
  evidence: HandoffEvidenceService;
  handoffs: HandoffStore;
  threads: HandoffThreadService;
  writes: HandoffService;
}
