import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, toError } from '@backstage/errors';
import {
  type DeploymentReport,
  type HandoffEventType,
  type HandoffTransitionId,
  type HandoffTransitionRequest,
  mayReportDeployment,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { randomUUID } from 'node:crypto';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { EventStore } from '../database/events/EventStore';
import type { DeploymentStore } from '../database/handoffs/DeploymentStore';
import type { StoredDeployment } from '../database/handoffs/handoffRows';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import { decideOnEdit } from './acts/decideOnEdit';
import { requireAct } from './acts/requireAct';
import { fireTransition } from './acts/fireTransition';
import { moveHandoff } from './acts/moveHandoff';
import type { ChangedHandoff } from './ChangedHandoff';
import type { GateService } from './GateService';
import type { HandoffAnnouncer } from './HandoffAnnouncer';
import type { HandoffCaller } from './HandoffCaller';
import type { HandoffEdit } from './HandoffEdit';
import { type HandoffModels, toModelRef } from './HandoffModels';
import { HandoffPeople } from './HandoffPeople';
import type { HandoffWrite } from './HandoffService';
import type { HandoffWriter } from './HandoffWriter';
import { refuse } from './refuse';
import { judgeDeployment, type ReportedDeployment } from './judgeDeployment';
import type { RepeatableRequest, RepeatedRequests } from './RepeatedRequests';

type Transact = <T>(
  writes: (transaction: DatabaseTransaction) => Promise<T>,
) => Promise<T>;

const ORIGINS = {
  user: 'link',
  service: 'delivery',
  system: 'serving-check',
} as const;

/**
 * Takes in reports of what runs where. A report is kept whatever it says; it moves a handoff when the rules allow.
 *
 * @internal
 */
export class DeploymentService {
  readonly #options: DeploymentServiceOptions;

  private constructor(options: DeploymentServiceOptions) {
    this.#options = options;
  }

  static create(options: DeploymentServiceOptions): DeploymentService {
    return new DeploymentService(options);
  }

  async report(
    body: DeploymentReport,
    caller: HandoffCaller,
    now: Date,
    request?: RepeatableRequest,
  ): Promise<StoredDeployment> {
    const { deployments, repeated, settings, gate } = this.#options;
    const known = await repeated.find(caller, request);
    const existing = known && (await deployments.find(known));
    if (existing) return existing;
    const { environment, version, link } = body;
    if (!settings.environments.includes(environment)) {
      throw new InputError(
        `Field 'environment': '${environment}' is not configured, expected one of ${settings.environments.join(
          ', ',
        )}`,
      );
    }
    const modelRef = toModelRef(body.entityRef);
    const status = body.status ?? 'in-production';
    if (caller.kind === 'user' && !link) {
      throw new InputError(
        `Field 'link' is missing: a person reports a deployment with the link of its page`,
      );
    }
    const reported: ReportedDeployment = {
      id: randomUUID(),
      modelRef,
      version,
      digest: body.digest,
      runId: body.runId,
      environment,
      origin: ORIGINS[caller.kind],
      status,
      link,
      actor: caller.ref,
      at: now.toISOString(),
    };
    const handoff = await gate.find({ modelRef, version, environment });
    if (!handoff) await this.#requireReporter(caller, modelRef);
    return handoff
      ? this.#reportOn(handoff, reported, {
          caller,
          now,
          request,
          reason: body.reason,
        })
      : this.#keepWithoutHandoff(reported, caller, now, request);
  }

  /** An engineer says with a link that the version went live, or was put back. */
  async moveByLink(
    write: HandoffWrite,
    body: HandoffTransitionRequest,
  ): Promise<ChangedHandoff> {
    const { handoff } = write;
    if (!body.link) {
      throw new InputError(
        `Field 'link' is missing: ${body.transition} needs the link of the deployment`,
      );
    }
    const reported: ReportedDeployment = {
      id: randomUUID(),
      modelRef: handoff.modelRef,
      version: handoff.version,
      digest: body.digest,
      environment: handoff.environment,
      origin: 'link',
      status: 'in-production',
      link: body.link,
      actor: write.caller.ref,
      at: write.now.toISOString(),
    };
    const changed = await this.#options.writer.change({
      handoff,
      caller: write.caller,
      now: write.now,
      expectedRevision: write.revision,
      request: write.request,
      side: 'engineering',
      act: edit => {
        this.#keep(edit, judgeDeployment(edit.handoff, reported, write.now));
        moveHandoff(edit, {
          transition: body.transition,
          reason: body.reason,
          link: body.link,
        });
      },
    });
    await this.#options.supersedeOlder(changed.handoff, write.now);
    return changed;
  }

  async list(query: {
    modelRef?: string;
    after?: { at: string; id: string };
    limit: number;
  }): Promise<StoredDeployment[]> {
    return this.#options.deployments.list(query);
  }

  async #reportOn(
    handoff: StoredHandoff,
    reported: ReportedDeployment,
    report: {
      caller: HandoffCaller;
      now: Date;
      request?: RepeatableRequest;
      reason?: string;
    },
  ): Promise<StoredDeployment> {
    const { caller, now, reason, request } = report;
    let deployment: StoredDeployment | undefined;
    const changed = await this.#options.writer.change({
      handoff,
      caller,
      now,
      request,
      subjectId: reported.id,
      side: 'engineering',
      act: edit => {
        requireAct(edit, 'report-deployment');
        // What counts is how the handoff stands now that nobody else can change it.
        deployment = judgeDeployment(edit.handoff, reported, now);
        this.#keep(edit, deployment);
        const transition = toTransition(edit, deployment, caller);
        const decision = transition && decideOnEdit(edit, transition);
        edit.addEvent({
          type: toEventType(deployment),
          after: {
            deployment: deployment.id,
            version: deployment.version,
            digest: deployment.digest,
            status: deployment.status,
            approved: deployment.approved,
            reasons: deployment.reasons,
            link: deployment.link,
            // Why what was approved moves nothing, such as an older version while the newer one is in production.
            stays:
              deployment.approved && decision && !decision.allowed
                ? decision.refusals.map(({ text }) => text)
                : undefined,
          },
          text: reason,
        });
        if (!transition || !decision?.allowed) return;
        fireTransition(edit, transition, {
          text: reason,
          link: deployment.link,
          details: { deployment: deployment.id },
        });
      },
    });
    await this.#options.supersedeOlder(changed.handoff, now);
    // A repetition at the same moment finds what the other one stored.
    return deployment ?? (await this.#findRepeated(caller, request));
  }

  /** Without a handoff the teams are those the model names. */
  async #requireReporter(
    caller: HandoffCaller,
    modelRef: string,
  ): Promise<void> {
    if (caller.kind !== 'user') return;
    const { modelReader, organisation, settings } = this.#options;
    const people = HandoffPeople.create({
      organisation: await organisation.read(),
      settings,
    });
    const { actor } = people.resolve(
      caller.ref,
      await modelReader.read(modelRef),
      { side: 'engineering' },
    );
    if (mayReportDeployment(actor)) return;
    refuse([
      {
        code: 'not-your-act',
        text: `No handoff is about this version, so only the engineering team that ${modelRef} names, or its delivery pipeline, may report it.`,
      },
    ]);
  }

  async #findRepeated(
    caller: HandoffCaller,
    request: RepeatableRequest | undefined,
  ): Promise<StoredDeployment> {
    const { deployments, repeated } = this.#options;
    const known = await repeated.find(caller, request);
    const stored = known && (await deployments.find(known));
    if (stored) return stored;
    throw new ConflictError('The same report is being stored, try again');
  }

  #keep(edit: HandoffEdit, deployment: StoredDeployment): void {
    edit.record.deployment = deployment;
    edit.alsoWrite(transaction =>
      this.#options.deployments.insert(transaction, deployment),
    );
  }

  async #keepWithoutHandoff(
    reported: ReportedDeployment,
    caller: HandoffCaller,
    now: Date,
    request: RepeatableRequest | undefined,
  ): Promise<StoredDeployment> {
    const deployment = judgeDeployment(undefined, reported, now);
    await this.#options.transaction(async transaction => {
      await this.#options.deployments.insert(transaction, deployment);
      await this.#options.events.append(transaction, [
        {
          at: deployment.at,
          type: deployment.approved
            ? 'deployment.stopped'
            : 'deployment.unapproved',
          subject: `entity:${deployment.modelRef}`,
          actor: deployment.actor,
          version: deployment.version,
          after: {
            deployment: deployment.id,
            environment: deployment.environment,
            status: deployment.status,
            reasons: deployment.reasons,
          },
        },
      ]);
      await this.#options.repeated.remember(transaction, {
        caller,
        request,
        subjectId: deployment.id,
        at: deployment.at,
      });
    });
    if (!deployment.approved) await this.#alert(deployment);
    return deployment;
  }

  /** Who is told is asked of the catalog; the report is kept whether that answers or not. */
  async #alert(deployment: StoredDeployment): Promise<void> {
    const { announcer, logger, modelReader } = this.#options;
    const { actor, environment, modelRef, version } = deployment;
    try {
      const model = await modelReader.read(modelRef);
      await announcer.announceUnknownDeployment({
        modelRef,
        modelTitle: model.title,
        version,
        environment,
        recipients: [
          model.ownerRef,
          model.dataScienceRef,
          model.engineeringRef,
        ],
        actorRef: actor,
      });
    } catch (error) {
      logger.warn(
        `Nobody could be told that version ${version} of ${modelRef} runs without approval`,
        toError(error),
      );
    }
  }
}

function toEventType({ approved, status }: StoredDeployment): HandoffEventType {
  if (status !== 'in-production') return 'deployment-stopped';
  return approved ? 'deployment-reported' : 'deployment-unapproved';
}

function toTransition(
  edit: HandoffEdit,
  deployment: StoredDeployment,
  caller: HandoffCaller,
): HandoffTransitionId | undefined {
  const { state } = edit.handoff;
  if (deployment.status === 'in-production') {
    if (state === 'approved') return 'go-live';
    return state === 'superseded' ? 'roll-back' : undefined;
  }
  // A pipeline tells that something stopped; that it is suspended is decided by people.
  return deployment.status === 'suspended' && caller.kind === 'user'
    ? 'suspend'
    : undefined;
}

interface DeploymentServiceOptions {
  announcer: HandoffAnnouncer;
  deployments: DeploymentStore;
  events: EventStore;
  gate: GateService;
  logger: LoggerService;
  modelReader: HandoffModels;
  organisation: MembershipReader;
  repeated: RepeatedRequests;
  settings: HandoffSettings;
  /** Tells older handoffs that a newer one reached production. */
  supersedeOlder(handoff: StoredHandoff, now: Date): Promise<void>;
  transaction: Transact;
  writer: HandoffWriter;
}
