import type { APIRequestContext } from '@playwright/test';
import type {
  Handoff,
  HandoffItem,
  HandoffItemActRequest,
  MlModelsClient,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { clientOf } from './clientOf';

const DAY = 86_400_000;

/**
 * Does over HTTP what would take a browser too long: 35 items, each by somebody who may, with their own identity. Who
 * may do what is asked of the portal.
 */
export class HandoffDesk {
  readonly #people: MlModelsClient[];

  /**
   * @param names - of users in the catalog: a data scientist, an engineer and somebody independent
   */
  constructor(request: APIRequestContext, names: string[]) {
    this.#people = names.map(name => clientOf(request, name));
  }

  /** Writes both parts of the design, asks for the review and agrees for both sides. */
  async agreeOnDesign(id: string): Promise<void> {
    const [scientist, engineer] = this.#people;
    await scientist.setHandoffRequirements(
      id,
      {
        objective: 'Fewer refunds for goods that arrived.',
        businessMetric: 'Refunds in percent of the turnover',
        consumers: 'The queue of people who look at refunds.',
        latencyMilliseconds: 200,
        data: 'Payments of the last 90 days.',
        risk: 'Somebody waits a day for money they are owed.',
        thresholds: [{ metric: 'roc_auc', operator: '>=', value: 0.7 }],
      },
      (
        await scientist.getHandoff(id)
      ).revision,
    );
    await this.#move(scientist, id, 'request-design-review');
    await engineer.setHandoffConstraints(
      id,
      {
        platform: 'The isolated payments cluster',
        latencyMilliseconds: 150,
        costBudget: '200 euro a month',
        servingData: 'The online store has payments, 15 minutes old.',
        security: 'Internal network, no personal data in logs.',
      },
      (
        await engineer.getHandoff(id)
      ).revision,
    );
    await this.#consent(id, 'accept-design');
  }

  /** Gives it to the reviewing side. */
  async submit(id: string): Promise<void> {
    await this.#move(this.#people[0], id, 'submit');
  }

  /** Everybody signs what is on the table. */
  async sign(id: string): Promise<void> {
    await this.#consent(id, 'approve');
  }

  /** The engineer tells that the version serves, as a pipeline would. */
  async reportLive(id: string, digest: string): Promise<void> {
    const engineer = this.#people[1];
    const { entityRef, environment, version } = (await engineer.getHandoff(id))
      .summary;
    await engineer.reportDeployment({
      entityRef,
      environment,
      version: version!,
      digest,
      link: 'https://ci.example.com/refund-abuse/8',
    });
  }

  /** Answers every item that is asked and open. */
  async answerOpenItems(id: string, text: string): Promise<void> {
    for (const person of this.#people) {
      for (const item of itemsOf(await person.getHandoff(id))) {
        if (item.state !== 'open' || !item.you.answer) continue;
        await person.answerHandoffItem(id, item.id, { text }, item.revision);
      }
    }
  }

  /** Has every blocking item with a failing check waived: proposed by one person, granted by another. */
  async waiveFailingItems(id: string, reason: string): Promise<void> {
    const expiresAt = new Date(Date.now() + 60 * DAY).toISOString();
    const isFailing = (item: HandoffItem) =>
      item.gate === 'blocking' &&
      item.checkState === 'fail' &&
      item.state !== 'waived';
    await this.#act(id, item =>
      isFailing(item)
        ? { act: 'propose-waiver', text: reason, expiresAt }
        : undefined,
    );
    await this.#act(id, item =>
      item.waiver && !item.waiver.approvedBy
        ? { act: 'approve-waiver' }
        : undefined,
    );
  }

  /** Accepts what is answered, after somebody has looked at what could not be checked. */
  async acceptAnswers(id: string, note: string): Promise<void> {
    await this.#act(id, item =>
      item.checkState === 'unknown' &&
      item.gate === 'blocking' &&
      !item.unknownConfirmed
        ? { act: 'confirm-unknown', text: note }
        : undefined,
    );
    await this.#act(id, item =>
      item.state === 'answered' ? { act: 'accept' } : undefined,
    );
  }

  async #move(
    person: MlModelsClient,
    id: string,
    transition: 'request-design-review' | 'submit',
  ): Promise<void> {
    const { revision } = await person.getHandoff(id);
    await person.moveHandoff(id, { transition }, revision);
  }

  /** Each of the people says yes in the capacity they have, if any is wanted of them. */
  async #consent(
    id: string,
    transition: 'accept-design' | 'approve',
  ): Promise<void> {
    for (const person of this.#people) {
      const { revision, revisionHash, transitions } = await person.getHandoff(
        id,
      );
      const option = transitions.find(each => each.transition === transition);
      if (!option?.allowed) continue;
      await person.consentToHandoff(
        id,
        { transition, capacity: option.capacities[0], revisionHash },
        revision,
      );
    }
  }

  /** One act on each item that wants it, by the first of the people who may. */
  async #act(
    id: string,
    wanted: (item: HandoffItem) => HandoffItemActRequest | undefined,
  ): Promise<void> {
    for (const person of this.#people) {
      for (const item of itemsOf(await person.getHandoff(id))) {
        const body = wanted(item);
        const may = item.you.acts.some(
          option => option.act === body?.act && option.allowed,
        );
        if (!body || !may) continue;
        await person.actOnHandoffItem(id, item.id, body, item.revision);
      }
    }
  }
}

function itemsOf(handoff: Handoff): HandoffItem[] {
  return handoff.sections.flatMap(section => section.items);
}
