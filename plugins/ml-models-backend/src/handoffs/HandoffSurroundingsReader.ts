import type { RegistryPeople } from '../people/RegistryPeople';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { StoredVersion } from '../database/versions/StoredVersion';
import type { VersionStore } from '../database/versions/VersionStore';
import { HandoffPeople } from './HandoffPeople';
import type { HandoffSurroundings } from './HandoffRecord';

/**
 * Reads what the inventory and the organisation say about a handoff. Nothing of it is ours to write, so it is read
 * before the transaction.
 *
 * @internal
 */
export class HandoffSurroundingsReader {
  readonly #people: RegistryPeople;
  readonly #settings: HandoffSettings;
  readonly #versions: VersionStore;

  private constructor(options: {
    people: RegistryPeople;
    settings: HandoffSettings;
    versions: VersionStore;
  }) {
    this.#people = options.people;
    this.#settings = options.settings;
    this.#versions = options.versions;
  }

  static create(options: {
    people: RegistryPeople;
    settings: HandoffSettings;
    versions: VersionStore;
  }): HandoffSurroundingsReader {
    return new HandoffSurroundingsReader(options);
  }

  /** Without an organisation nobody is known, so nobody may sign. */
  async read(
    handoff: StoredHandoff,
    organisation: Memberships | undefined,
  ): Promise<HandoffSurroundings & { pinned?: StoredVersion }> {
    const [pinned, newest, authorRef] = await Promise.all([
      handoff.versionId
        ? this.#versions.findById(handoff.versionId)
        : undefined,
      handoff.modelId
        ? this.#versions.list(handoff.modelId, {
            order: 'newest',
            status: 'ready',
            limit: 1,
          })
        : [],
      this.#findAuthor(handoff),
    ]);
    return {
      pinned,
      version: pinned && {
        status: pinned.removedAt ? 'deleted' : pinned.status,
      },
      newerReadyVersion:
        pinned && newest[0] && newest[0].orderKey > pinned.orderKey
          ? newest[0].label
          : undefined,
      authorRef,
      signersAvailable: this.#findSigners(handoff, organisation, authorRef),
    };
  }

  async #findAuthor(handoff: StoredHandoff): Promise<string | undefined> {
    if (!handoff.author) return undefined;
    // Unknown authors do not block; the organisation is asked separately and says when the catalog is gone.
    return this.#people.findUserRef(handoff.author).catch(() => undefined);
  }

  #findSigners(
    handoff: StoredHandoff,
    organisation: Memberships | undefined,
    authorRef: string | undefined,
  ): HandoffSurroundings['signersAvailable'] {
    if (!organisation) return { 'data-science': false, engineering: false };
    const people = HandoffPeople.create({
      organisation,
      settings: this.#settings,
    });
    const science = people.signersOf('data-science', handoff);
    const engineering = people
      .signersOf('engineering', handoff)
      .filter(ref => ref !== authorRef);
    const both = new Set([...science, ...engineering]);
    return {
      'data-science': science.length > 0,
      // One person cannot sign for both sides.
      engineering:
        engineering.length > 0 && (science.length === 0 || both.size > 1),
    };
  }
}
