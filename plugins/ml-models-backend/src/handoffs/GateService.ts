import { ServiceUnavailableError, InputError } from '@backstage/errors';
import {
  chooseGateHandoff,
  decideGate,
  type GateAnswer,
  type GateDecision,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { toSummaryAnswer } from './answers/toSummaryAnswer';
import { passedDeadlines } from './toHandoffFacts';

/** What is to be deployed where. @internal */
export interface GateQuestion {
  modelRef: string;
  version: string;
  environment: string;
  digest?: string;
  /** Run the version came from; compared for a low tier without digests. */
  runId?: string;
}

/**
 * Answers whether a version may be deployed now, from one row.
 *
 * @internal
 */
export class GateService {
  readonly #handoffs: HandoffStore;
  readonly #settings: HandoffSettings;

  private constructor(options: {
    handoffs: HandoffStore;
    settings: HandoffSettings;
  }) {
    this.#handoffs = options.handoffs;
    this.#settings = options.settings;
  }

  static create(options: {
    handoffs: HandoffStore;
    settings: HandoffSettings;
  }): GateService {
    return new GateService(options);
  }

  /** Throws `ServiceUnavailableError` when it cannot tell; a caller must then not deploy. */
  async ask(question: GateQuestion, now: Date): Promise<GateAnswer> {
    const { environment, modelRef: model, version } = question;
    if (!this.#settings.environments.includes(environment)) {
      throw new InputError(
        `Query parameter 'environment': '${environment}' is not configured, expected one of ${this.#settings.environments.join(
          ', ',
        )}`,
      );
    }
    let handoff: StoredHandoff | undefined;
    try {
      handoff = await this.find(question);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The gate cannot tell now, so nothing may be deployed; try again soon',
        error,
      );
    }
    const decision = decideForHandoff(handoff, question, now);
    return {
      ...decision,
      handoffId: handoff?.id,
      state: handoff?.state,
      model,
      version,
      environment,
      approvalEndsAt:
        handoff &&
        toSummaryAnswer(handoff, this.#settings, now.toISOString())
          .approvalEndsAt,
    };
  }

  /** The handoff of the version that a question is about. */
  async find(
    question: Pick<GateQuestion, 'modelRef' | 'version' | 'environment'>,
  ): Promise<StoredHandoff | undefined> {
    return chooseGateHandoff(await this.#handoffs.listOfVersion(question));
  }
}

/**
 * The decision about one handoff, or about none.
 *
 * @internal
 */
export function decideForHandoff(
  handoff: StoredHandoff | undefined,
  question: Pick<GateQuestion, 'digest' | 'runId'>,
  now: Date,
): GateDecision {
  return decideGate({
    handoff: handoff && {
      state: handoff.state,
      digest: handoff.digest,
      runId: handoff.runId,
      wasInProduction: handoff.wasInProduction,
      isApproved: handoff.approvedAt !== undefined,
      outOfDate: [
        ...new Set([
          ...handoff.stalenessCauses
            .filter(({ blocksDeployment }) => blocksDeployment)
            .map(({ text }) => text),
          ...passedDeadlines(handoff, now.toISOString()),
        ]),
      ],
    },
    digest: question.digest,
    runId: question.runId,
    digestRequired: handoff?.riskTier !== 'low',
  });
}
