import { OPEN_HANDOFF_STATES } from '@baton-ml/backstage-plugin-ml-models-common';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { DeploymentStore } from '../database/handoffs/DeploymentStore';
import type { HandoffContentStore } from '../database/handoffs/HandoffContentStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import { readAll } from '../database/readAll';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffRecord } from './HandoffRecord';

/**
 * Reads what belongs to a handoff.
 *
 * @internal
 */
export class HandoffRecordReader {
  readonly #content: HandoffContentStore;
  readonly #deployments: DeploymentStore;
  readonly #handoffs: HandoffStore;

  private constructor(options: {
    content: HandoffContentStore;
    deployments: DeploymentStore;
    handoffs: HandoffStore;
  }) {
    this.#content = options.content;
    this.#deployments = options.deployments;
    this.#handoffs = options.handoffs;
  }

  static create(options: {
    content: HandoffContentStore;
    deployments: DeploymentStore;
    handoffs: HandoffStore;
  }): HandoffRecordReader {
    return new HandoffRecordReader(options);
  }

  async read(
    handoff: StoredHandoff,
    transaction?: DatabaseTransaction,
  ): Promise<HandoffRecord> {
    const { modelRef, environment, version } = handoff;
    const [content, checklist, ofModel, deployment] = await readAll(
      transaction,
      [
        () => this.#content.read(handoff, transaction),
        () => this.#handoffs.findChecklist(handoff.checklistHash, transaction),
        () => this.#handoffs.listOfModel(modelRef, environment, transaction),
        async () =>
          version
            ? this.#deployments.findNewest(
                { modelRef, environment, version },
                transaction,
              )
            : undefined,
      ],
    );
    return {
      handoff,
      content,
      checklist: checklist!.content,
      newer: ofModel.filter(({ number }) => number > handoff.number),
      openOfSameVersion: ofModel.find(
        each =>
          each.id !== handoff.id &&
          each.version === version &&
          OPEN_HANDOFF_STATES.includes(each.state),
      ),
      deployment,
    };
  }
}
