import { ConflictError, InputError } from '@backstage/errors';
import type {
  EvidenceCollector,
  EvidenceCollectorFactory,
  EvidenceCollectorServices,
  EvidenceCollectorsExtensionPoint,
} from '@baton-ml/backstage-plugin-ml-models-node';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** What people and services attach is stored under these names. */
const RESERVED = ['person', 'service'];

/**
 * Collectors that modules add to the plugin's own.
 *
 * @internal
 */
export class RegisteredCollectors implements EvidenceCollectorsExtensionPoint {
  readonly #added: (EvidenceCollector | EvidenceCollectorFactory)[] = [];

  private constructor() {}

  static create(): RegisteredCollectors {
    return new RegisteredCollectors();
  }

  addCollector(collector: EvidenceCollector | EvidenceCollectorFactory): void {
    this.#added.push(collector);
  }

  /**
   * The plugin's own collectors, then those of modules.
   *
   * @throws `ConflictError` when two have one id, `InputError` when an id cannot be used.
   */
  list(
    own: readonly EvidenceCollector[],
    services: EvidenceCollectorServices,
  ): EvidenceCollector[] {
    const collectors = [
      ...own,
      ...this.#added.map(each =>
        typeof each === 'function' ? each(services) : each,
      ),
    ];
    const ids = new Set<string>();
    for (const { id } of collectors) {
      if (!ID.test(id) || RESERVED.includes(id)) {
        throw new InputError(
          `The id of an evidence collector is '${id}', expected lower-case words joined by hyphens, and neither of ${RESERVED.join(
            ', ',
          )}`,
        );
      }
      if (ids.has(id)) {
        throw new ConflictError(
          `An evidence collector '${id}' has been added already`,
        );
      }
      ids.add(id);
    }
    return collectors;
  }
}
