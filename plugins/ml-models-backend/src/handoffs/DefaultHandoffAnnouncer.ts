import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { HANDOFF_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffAnnouncer, HandoffChange } from './HandoffAnnouncer';

interface Notice {
  title: string;
  description?: string;
  severity?: 'normal' | 'high' | 'critical';
  /** Entity refs of groups or users. */
  recipients: Array<string | undefined>;
}

/**
 * Tells other backends by one event per change, open pages by a signal, and people by notifications. Each is a hint:
 * what cannot be told is logged, and nobody waits for it.
 *
 * @internal
 */
export class DefaultHandoffAnnouncer implements HandoffAnnouncer {
  readonly #options: DefaultHandoffAnnouncerOptions;

  private constructor(options: DefaultHandoffAnnouncerOptions) {
    this.#options = options;
  }

  static create(
    options: DefaultHandoffAnnouncerOptions,
  ): DefaultHandoffAnnouncer {
    return new DefaultHandoffAnnouncer(options);
  }

  async announce(change: HandoffChange): Promise<void> {
    const { events, signals } = this.#options;
    const { handoff } = change;
    const told = {
      id: handoff.id,
      number: handoff.number,
      entityRef: handoff.modelRef,
      state: handoff.state,
      revision: handoff.revision,
      types: change.events.map(({ type }) => `handoff.${type}`),
    };
    if (change.events.length > 0) {
      this.#try('event', () =>
        events.publish({ topic: HANDOFF_CHANGED_TOPIC, eventPayload: told }),
      );
      this.#try('signal', () =>
        signals.publish({
          recipients: { type: 'broadcast' },
          channel: HANDOFF_CHANGED_TOPIC,
          // Everybody hears it, so it says which page to read again and nothing else.
          message: { id: handoff.id, revision: handoff.revision },
        }),
      );
    }
    for (const notice of toNotices(change))
      this.#notify(handoff, notice, change);
    if (change.before?.state !== handoff.state) {
      this.#try('refresh', () => this.#options.refresh(handoff.modelRef));
    }
  }

  #notify(handoff: StoredHandoff, notice: Notice, change: HandoffChange): void {
    const { recipients, ...payload } = notice;
    const entityRef = [...new Set(recipients.filter(ref => ref !== undefined))];
    if (entityRef.length === 0 || handoff.imported) return;
    this.#try('notification', () =>
      this.#options.notifications.send({
        recipients: {
          type: 'entity',
          entityRef,
          excludeEntityRef: change.actorRef,
        },
        payload: {
          ...payload,
          link: `/ml-models/handoffs/${handoff.id}`,
          topic: 'ml-models.handoff',
          scope: `ml-models.handoff.${handoff.id}.${notice.title}`,
        },
      }),
    );
  }

  /** Never throws and never waits. */
  #try(what: string, tell: () => Promise<unknown>): void {
    Promise.resolve()
      .then(tell)
      .catch(error =>
        this.#options.logger.debug(
          `A ${what} about a handoff could not be sent`,
          toError(error),
        ),
      );
  }
}

interface DefaultHandoffAnnouncerOptions {
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  /** Asks the catalog to process the model, whose label shows the state. */
  refresh(modelRef: string): Promise<void>;
  signals: SignalsService;
}

/** What people are told of a change; most changes tell nobody. */
function toNotices(change: HandoffChange): Notice[] {
  const { handoff, before, events } = change;
  const { dataScienceRef: science, engineeringRef: engineering } = handoff;
  const name = `${handoff.modelTitle}${
    handoff.version ? ` ${handoff.version}` : ''
  }`;
  const moves = events
    .filter(({ type }) => type === 'moved')
    .map(({ after }) => String(after?.transition));
  const notices: Notice[] = [];
  const tell = (
    applies: boolean,
    title: string,
    recipients: Notice['recipients'],
    severity?: Notice['severity'],
  ) => {
    if (applies) {
      notices.push({
        title: `${title}: ${name}`,
        description: handoff.summary.turnText || undefined,
        recipients,
        severity,
      });
    }
  };
  const turned = before !== undefined && before.turn !== handoff.turn;
  const isSigning = handoff.summary.turnText === 'Sign';
  const sides: Partial<Record<string, Notice['recipients']>> = {
    'data-science': [science],
    engineering: [engineering],
  };
  const toSide = sides[handoff.turn] ?? [science, engineering];
  tell(moves.includes('request-design-review'), 'Design review requested', [
    science,
    engineering,
  ]);
  tell(
    moves.includes('submit') || moves.includes('resubmit'),
    'Review requested',
    [engineering],
  );
  tell(
    moves.includes('request-changes') || moves.includes('dispute-evidence'),
    'Changes requested',
    [science, engineering],
  );
  tell(
    isSigning && turned && handoff.state === 'in-review',
    'Your signature is needed',
    toSide,
  );
  tell(moves.includes('approve'), 'Approved', [science, engineering]);
  tell(moves.includes('go-live'), 'In production', [science, engineering]);
  tell(
    moves.includes('suspend'),
    'Suspended',
    [science, engineering],
    'critical',
  );
  tell(
    moves.includes('roll-back'),
    'Rolled back',
    [science, engineering],
    'high',
  );
  tell(
    events.some(({ type }) => type === 'staleness-changed') &&
      handoff.staleness !== 'fresh' &&
      before?.staleness !== handoff.staleness,
    'Out of date',
    [science, engineering],
  );
  tell(
    events.some(({ type }) => type === 'deployment-unapproved') ||
      (events.some(({ type }) => type === 'staleness-changed') &&
        handoff.stalenessCauses.some(
          ({ code }) => code === 'unapproved-deployment',
        )),
    'Deployed without approval',
    [science, engineering],
    'high',
  );
  return notices;
}
