import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  staleness,
  type StalenessCause,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DeploymentStore } from '../database/handoffs/DeploymentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type {
  StoredHandoff,
  StoredHandoffHead,
} from '../database/handoffs/StoredHandoff';
import type { ModelStore } from '../database/models/ModelStore';
import type { VersionStore } from '../database/versions/VersionStore';
import { APPROVED_STATES } from './approvedStates';
import type { WatchedSurroundings } from './WatchedSurroundings';
import { fireIfAllowed } from './fireIfAllowed';
import { systemCaller } from './HandoffCaller';
import type { HandoffEdit } from './HandoffEdit';
import type { HandoffModels } from './HandoffModels';
import type { HandoffWriter } from './HandoffWriter';
import { toLinks } from './toLinks';
import { toStalenessFacts } from './toStalenessFacts';
import { toWatchedPlace } from './toWatchedPlace';

/** Handoffs looked at per read. */
const BATCH = 200;

const ACTOR = 'staleness';
const TEAMS_DIFFER = 'teams-differ';

/**
 * Keeps comparing open handoffs with what is there: newer versions, what changed in registries and in the catalog,
 * what expired. Does what the transition table leaves to the system.
 *
 * @internal
 */
export class HandoffWatch {
  readonly #options: HandoffWatchOptions;

  private constructor(options: HandoffWatchOptions) {
    this.#options = options;
  }

  static create(options: HandoffWatchOptions): HandoffWatch {
    return new HandoffWatch(options);
  }

  /** Looks at every open handoff; one that cannot be written is left to the next run. */
  async run(now: Date): Promise<void> {
    let after = 0;
    for (;;) {
      const handoffs = await this.#options.handoffs.listWatched(after, BATCH);
      if (handoffs.length === 0) return;
      after = handoffs[handoffs.length - 1].number;
      const around = await this.#readAround(handoffs);
      for (const handoff of handoffs) {
        const looking = this.#look(handoff, around, now).then(() =>
          this.#putBack(handoff, around, now),
        );
        await looking.catch(error =>
          this.#options.logger.warn(
            `Handoff ${handoff.number} could not be compared with what is there, trying again later`,
            toError(error),
          ),
        );
      }
      if (handoffs.length < BATCH) return;
    }
  }

  /** Row 15: older handoffs give way when a newer one of the model and environment is in production. */
  async supersedeOlder(newer: StoredHandoff, now: Date): Promise<void> {
    if (newer.state !== 'in-production') return;
    const others = await this.#options.handoffs.listOfModel(
      newer.modelRef,
      newer.environment,
    );
    const older = others.filter(
      ({ number, state }) =>
        number < newer.number &&
        ['approved', 'in-production', 'suspended'].includes(state),
    );
    const ids = older.map(({ id }) => id);
    for (const handoff of await this.#options.handoffs.findByIds(ids)) {
      await this.#options.writer
        .change({
          handoff,
          caller: systemCaller('supersede'),
          now,
          act: edit => fireIfAllowed(edit, 'supersede', { by: newer.id }),
        })
        .catch(error =>
          // The run that follows does it again.
          this.#options.logger.warn(
            `Handoff ${handoff.number} could not be superseded yet`,
            toError(error),
          ),
        );
    }
  }

  /** Row 19, where the older version was deployed and reported before anybody suspended the newer one. */
  async #putBack(
    newer: StoredHandoff,
    around: WatchedSurroundings,
    now: Date,
  ): Promise<void> {
    if (newer.state !== 'suspended') return;
    const { handoffs, writer } = this.#options;
    const serving = around.serving.get(toWatchedPlace(newer));
    if (!serving?.approved || !serving.handoffId) return;
    const handoff = await handoffs.find(serving.handoffId);
    if (handoff?.state !== 'superseded') return;
    await writer.change({
      handoff,
      caller: systemCaller('rollback'),
      now,
      act: edit => fireIfAllowed(edit, 'roll-back', { deployment: serving.id }),
    });
  }

  async #look(
    handoff: StoredHandoff,
    around: WatchedSurroundings,
    now: Date,
  ): Promise<void> {
    const facts = toStalenessFacts(handoff, {
      around,
      now,
      settings: this.#options.settings,
    });
    const found = staleness(facts);
    // Without an answer of the catalog what it told stays as it is known.
    if (!around.existing) {
      found.causes.push(
        ...handoff.stalenessCauses.filter(({ code }) => code === TEAMS_DIFFER),
      );
    }
    const links = toLinks(handoff, around, now);
    const isSame =
      JSON.stringify(found.causes) ===
        JSON.stringify(handoff.stalenessCauses) &&
      Object.entries(links).every(
        ([key, value]) => handoff[key as keyof StoredHandoff] === value,
      );
    const mayMove = APPROVED_STATES.includes(handoff.state);
    if (isSame && !mayMove) return;
    if (isSame && !hasToMove(handoff, found.causes, around)) return;
    await this.#options.writer.change({
      handoff,
      caller: systemCaller(ACTOR),
      now,
      act: edit => this.#apply(edit, found, links),
    });
  }

  #apply(
    edit: HandoffEdit,
    found: ReturnType<typeof staleness>,
    links: ReturnType<typeof toLinks>,
  ): void {
    const { handoff } = edit;
    if (
      JSON.stringify(found.causes) !== JSON.stringify(handoff.stalenessCauses)
    ) {
      edit.addEvent({
        type: 'staleness-changed',
        before: {
          level: handoff.staleness,
          causes: handoff.stalenessCauses.map(({ code }) => code),
        },
        after: {
          level: found.level,
          causes: found.causes.map(({ code }) => code),
        },
      });
      edit.changeHandoff({
        staleness: found.level,
        stalenessCauses: found.causes,
      });
    }
    for (const [key, type] of [
      ['unlinkedSince', 'unlinked'],
      ['dataScienceGone', 'team-gone'],
      ['engineeringGone', 'team-gone'],
      ['ownerGone', 'team-gone'],
    ] as const) {
      if (handoff[key] === links[key]) continue;
      edit.addEvent({
        type: links[key] ? type : `${type}-no-more`,
        after: {
          entityRef: handoff.modelRef,
          dataScience: handoff.dataScienceRef,
          engineering: handoff.engineeringRef,
          owner: handoff.ownerRef,
        },
      });
      edit.changeHandoff({ [key]: links[key] });
    }
    fireIfAllowed(edit, 'supersede', {
      by: edit.record.newer.find(({ state }) => state === 'in-production')?.id,
    });
    const reason = found.causes.find(reopens);
    if (edit.handoff.state === 'approved' && reason) {
      fireIfAllowed(edit, 'reopen-review', { cause: reason.code });
    }
  }

  async #readAround(
    handoffs: readonly StoredHandoff[],
  ): Promise<WatchedSurroundings> {
    const refs = [...new Set(handoffs.map(({ modelRef }) => modelRef))];
    const ids = (key: 'modelId' | 'versionId') => [
      ...new Set(handoffs.flatMap(handoff => handoff[key] ?? [])),
    ];
    const { deployments, models, versions, modelReader } = this.#options;
    // Nobody asks what runs of those that were never approved.
    const approved = [
      ...new Set(
        handoffs
          .filter(({ state }) => APPROVED_STATES.includes(state))
          .map(({ modelRef }) => modelRef),
      ),
    ];
    const [ofModels, serving, found, pinned, newestReady, ...others] =
      await Promise.all([
        this.#options.handoffs.listOfModels(approved),
        deployments.listServing(approved),
        models.findByEntityRefs(refs),
        versions.findByIds(ids('versionId')),
        versions.findNewestReady(ids('modelId')),
        modelReader.findDeclared(refs).catch(() => undefined),
        this.#options.organisation.read().catch(() => undefined),
      ]);
    const [existing, organisation] = others;
    const ofModel = new Map<string, StoredHandoffHead[]>();
    for (const handoff of ofModels) {
      const place = toWatchedPlace(handoff);
      const known = ofModel.get(place);
      if (known) known.push(handoff);
      else ofModel.set(place, [handoff]);
    }
    return {
      ofModel,
      serving: new Map(serving.map(each => [toWatchedPlace(each), each])),
      models: new Map(
        found
          .filter(({ state }) => state !== 'removed')
          .map(model => [model.entityRef, model]),
      ),
      versions: new Map(pinned.map(version => [version.id, version])),
      newestReady,
      existing,
      organisation,
    };
  }
}

interface HandoffWatchOptions {
  deployments: DeploymentStore;
  handoffs: HandoffStore;
  logger: LoggerService;
  modelReader: HandoffModels;
  models: ModelStore;
  organisation: MembershipReader;
  settings: HandoffSettings;
  versions: VersionStore;
  writer: HandoffWriter;
}

/** Causes that send an approved handoff back into the review, row 10. */
function reopens({ level, code }: StalenessCause): boolean {
  return level === 'invalidated' || code === 'approval-expired';
}

/** Spares a transaction for those that stay as they are. */
function hasToMove(
  handoff: StoredHandoff,
  causes: readonly StalenessCause[],
  around: WatchedSurroundings,
): boolean {
  if (handoff.state === 'approved' && causes.some(reopens)) return true;
  return (around.ofModel.get(toWatchedPlace(handoff)) ?? []).some(
    ({ number, state }) => number > handoff.number && state === 'in-production',
  );
}
