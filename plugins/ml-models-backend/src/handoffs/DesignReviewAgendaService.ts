import type {
  DesignReviewAgenda,
  HandoffState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { expandGroup } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { DesignReviewStore } from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import { decideDesignReview } from './decideDesignReview';
import type { DesignReviewAnswers } from './DesignReviewAnswers';
import type { DesignReviewReader } from './DesignReviewReader';
import { toGroupRef } from './HandoffModels';
import { HandoffPeople } from './HandoffPeople';

const DAY = 86_400_000;
/** While any handoff of a unit is here, its two sides have something to talk about. */
const ON_THE_WAY: HandoffState[] = [
  'draft',
  'design-review',
  'preparing',
  'in-review',
  'changes-requested',
];
/** Handoffs on one agenda. */
const MOST_ON_AGENDA = 50;

/**
 * What the next joint design review of a unit is about, and when it is due.
 *
 * @internal
 */
export class DesignReviewAgendaService {
  readonly #options: DesignReviewAgendaServiceOptions;

  private constructor(options: DesignReviewAgendaServiceOptions) {
    this.#options = options;
  }

  static create(
    options: DesignReviewAgendaServiceOptions,
  ): DesignReviewAgendaService {
    return new DesignReviewAgendaService(options);
  }

  /** The next review of a unit: the one asked for, else the one of the caller's units that meets. */
  async read(
    unit: string | undefined,
    reader: DesignReviewReader,
  ): Promise<DesignReviewAgenda> {
    const { answers, designReviews, handoffs, settings } = this.#options;
    const { caller, now } = reader;
    const organisation = await this.#options.organisation.read();
    const people = HandoffPeople.create({ organisation, settings });
    const teams = await handoffs.listTeams();
    const own = [...people.groupsOf(caller.ref)].filter(ref => {
      const below = expandGroup(organisation.directory, ref).groups;
      return below.some(group => teams.has(group));
    });
    const unitRef = unit
      ? toGroupRef(unit, 'unit')
      : await this.#chooseUnit(own);
    const everyDays = settings.designReviewEveryDays;
    const units = own.map(ref => ({
      ref,
      title: organisation.titleOf(ref) ?? ref,
    }));
    if (!unitRef) {
      const you = { ref: caller.ref, mayMeet: false };
      return { units, everyDays, overdue: false, handoffs: [], you };
    }
    const refusal = decideDesignReview(
      caller,
      { handoffs: [], unitRef },
      people,
    );
    const groups = [
      ...new Set([
        unitRef,
        ...expandGroup(organisation.directory, unitRef).groups,
      ]),
    ];
    const [waiting, onTheWay, next, [last]] = await Promise.all([
      handoffs.list({
        filter: {
          states: ['design-review'],
          teamRefs: groups,
          now: now.toISOString(),
        },
        sort: 'age',
        limit: MOST_ON_AGENDA,
      }),
      handoffs.list({
        filter: {
          states: ON_THE_WAY,
          teamRefs: groups,
          now: now.toISOString(),
        },
        sort: 'age',
        limit: 1,
      }),
      designReviews.findNextPlanned([unitRef]),
      designReviews.list({ unitRefs: [unitRef], state: 'held', limit: 1 }),
    ]);
    const dueAt =
      next?.heldAt ??
      last?.nextAt ??
      (last &&
        new Date(Date.parse(last.heldAt) + everyDays * DAY).toISOString());
    const visible = await reader.selectVisible(waiting);
    let overdue: boolean;
    if (next) {
      overdue = next.heldAt < now.toISOString();
    } else if (dueAt === undefined) {
      const longest = everyDays * DAY;
      overdue = visible.some(
        ({ stateSince }) => now.getTime() - Date.parse(stateSince) > longest,
      );
    } else {
      // A unit that hands nothing over at the time is not late for it.
      overdue = onTheWay.length > 0 && dueAt < now.toISOString();
    }
    return {
      unitRef,
      unitTitle: organisation.titleOf(unitRef) ?? unitRef,
      units,
      everyDays,
      lastHeldAt: last?.heldAt,
      next: next && (await answers.toVisible(next, reader)),
      dueAt,
      overdue,
      handoffs: await Promise.all(
        visible.map(handoff =>
          answers.toHandoff(handoff, organisation, reader),
        ),
      ),
      you: { ref: caller.ref, mayMeet: refusal === undefined, refusal },
    };
  }

  /** Meetings are often held by the unit above a team: the one that meets next, else the one that met last. */
  async #chooseUnit(own: readonly string[]): Promise<string | undefined> {
    const { designReviews } = this.#options;
    const next = await designReviews.findNextPlanned(own);
    if (next) return next.unitRef;
    const [last] = await designReviews.list({
      unitRefs: own,
      state: 'held',
      limit: 1,
    });
    return last?.unitRef ?? own[0];
  }
}

interface DesignReviewAgendaServiceOptions {
  answers: DesignReviewAnswers;
  designReviews: DesignReviewStore;
  handoffs: HandoffStore;
  organisation: MembershipReader;
  settings: HandoffSettings;
}
