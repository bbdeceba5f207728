import {
  checklistItems,
  upgradeChecklist,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { NotFoundError } from '@backstage/errors';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { newerChecklist } from './chooseChecklist';

/**
 * Newer versions of the checklist a handoff keeps, as far as they are configured.
 *
 * @internal
 */
export class ChecklistUpgrades {
  readonly #handoffs: Pick<HandoffStore, 'findChecklist'>;
  readonly #settings: Pick<HandoffSettings, 'checklists'>;

  private constructor(options: ChecklistUpgradesOptions) {
    this.#handoffs = options.handoffs;
    this.#settings = options.settings;
  }

  static create(options: ChecklistUpgradesOptions): ChecklistUpgrades {
    return new ChecklistUpgrades(options);
  }

  /** The checklist there is and the newer one: this version, else the newest. Throws `NotFoundError` without one. */
  async find(handoff: Pick<StoredHandoff, 'checklistHash'>, version?: string) {
    const stored = await this.#handoffs.findChecklist(handoff.checklistHash);
    const checklist = stored!.content;
    const newer = newerChecklist(this.#settings.checklists, checklist, version);
    if (!newer) {
      throw new NotFoundError(
        version === undefined
          ? `No newer version of the checklist ${checklist.id}@${checklist.version} is configured`
          : `Version ${version} of the checklist ${checklist.id} is not configured or not newer than ${checklist.version}`,
      );
    }
    return { checklist, newer };
  }

  /** What the newest one would change, with the titles of all items. Throws as {@link ChecklistUpgrades.find} does. */
  async preview(handoff: Pick<StoredHandoff, 'checklistHash'>) {
    const { checklist, newer } = await this.find(handoff);
    return {
      upgrade: upgradeChecklist(checklist, newer.template),
      titles: new Map(
        [...checklistItems(checklist), ...checklistItems(newer.template)].map(
          ({ id, title }) => [id, title],
        ),
      ),
    };
  }
}

interface ChecklistUpgradesOptions {
  handoffs: Pick<HandoffStore, 'findChecklist'>;
  settings: Pick<HandoffSettings, 'checklists'>;
}
