import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { HANDOFF_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../config/HandoffSettings';
import type {
  HandoffAnnouncer,
  HandoffChange,
  UnknownDeployment,
} from './HandoffAnnouncer';

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
    if (!handoff.imported) {
      for (const notice of toNotices(change, this.#options.settings)) {
        this.#notify(notice, {
          link: `/ml-models/handoffs/${handoff.id}`,
          scope: `ml-models.handoff.${handoff.id}.${notice.title}`,
          actorRef: change.actorRef,
        });
      }
    }
    if (change.before?.state !== handoff.state) {
      this.#try('refresh', () => this.#options.refresh(handoff.modelRef));
    }
  }

  async announceUnknownDeployment(
    deployment: UnknownDeployment,
  ): Promise<void> {
    const { actorRef, environment, modelRef, version } = deployment;
    const { kind, namespace, name } = parseEntityRef(modelRef);
    this.#notify(
      {
        title: `Deployed without approval: ${deployment.modelTitle} ${version}`,
        description: `No handoff of this version is about ${environment}.`,
        recipients: deployment.recipients,
        severity: 'high',
      },
      {
        link: `/catalog/${namespace}/${kind}/${name}`,
        scope: `ml-models.deployment.${modelRef}.${environment}.${version}`,
        actorRef,
      },
    );
  }

  #notify(
    { recipients, ...payload }: Notice,
    about: { link: string; scope: string; actorRef: string },
  ): void {
    const { actorRef, link, scope } = about;
    const entityRef = [...new Set(recipients.filter(ref => ref !== undefined))];
    if (entityRef.length === 0) return;
    this.#try('notification', () =>
      this.#options.notifications.send({
        recipients: { type: 'entity', entityRef, excludeEntityRef: actorRef },
        payload: { ...payload, link, scope, topic: 'ml-models.handoff' },
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
  settings: Pick<HandoffSettings, 'governanceGroups'>;
  signals: SignalsService;
}

/** What people are told of a change; most changes tell nobody. */
function toNotices(
  change: HandoffChange,
  settings: Pick<HandoffSettings, 'governanceGroups'>,
): Notice[] {
  const { handoff, before, events } = change;
  const { engineeringRef: engineering, ownerRef: owner } = handoff;
  // While no data-science team is named, the owner stands in for it.
  const science = handoff.dataScienceRef ?? owner;
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
  const both = [science, engineering];
  // A row of an earlier release does not say it until it is written again.
  const { asked = [], turnText } = handoff.summary;
  const isSigning = turnText === 'Sign';
  const isNewlyAsked =
    before === undefined ||
    before.turn !== handoff.turn ||
    before.summary.turnText !== turnText;
  const groupsOf: Partial<Record<string, Notice['recipients']>> = {
    'data-science': [science],
    engineering: [engineering],
    independent: [...settings.governanceGroups],
    owner: [owner],
  };
  const whoeverIsAsked = asked.flatMap(party => groupsOf[party] ?? []);
  tell(
    moves.includes('request-design-review'),
    'Design review requested',
    both,
  );
  tell(
    moves.includes('submit') || moves.includes('resubmit'),
    'Review requested',
    whoeverIsAsked,
  );
  tell(
    moves.includes('reopen-review'),
    'The review is open again',
    both,
    'high',
  );
  tell(
    moves.includes('request-changes') || moves.includes('dispute-evidence'),
    'Changes requested',
    both,
  );
  tell(
    isSigning && isNewlyAsked && handoff.state === 'in-review',
    'Your signature is needed',
    whoeverIsAsked,
  );
  tell(
    moves.length === 0 && events.some(({ type }) => type === 'consented'),
    'Your agreement is needed',
    whoeverIsAsked,
  );
  tell(moves.includes('approve'), 'Approved', both);
  tell(moves.includes('go-live'), 'In production', both);
  tell(moves.includes('suspend'), 'Suspended', both, 'critical');
  tell(moves.includes('roll-back'), 'Rolled back', both, 'high');
  tell(
    events.some(({ type }) => type === 'staleness-changed') &&
      !moves.includes('reopen-review') &&
      handoff.staleness !== 'fresh' &&
      before?.staleness !== handoff.staleness,
    'Out of date',
    both,
  );
  // Once, when it is reported; that it still runs is shown.
  tell(
    events.some(({ type }) => type === 'deployment-unapproved'),
    'Deployed without approval',
    both,
    'high',
  );
  return notices;
}
