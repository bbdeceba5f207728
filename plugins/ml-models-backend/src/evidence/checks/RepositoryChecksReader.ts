import { toError } from '@backstage/errors';
import {
  ANNOTATION_CODE_STANDARD,
  findCodeStandard,
  type MlModelEntity,
  type RepositoryChecks,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { RepositorySide } from '@baton-ml/backstage-plugin-ml-models-node';
import type { EntityLookup } from '../repository/EntityLookup';
import { RepositoryLocator } from '../repository/RepositoryLocator';
import type { ScmClients } from '../scm/ScmClients';
import { judgeChecks } from './judgeChecks';

/** For everything that is asked about one model. */
const TIMEOUT_MILLISECONDS = 15_000;

/**
 * Asks the hosts of both repositories of a model for the checks their standards require.
 *
 * @internal
 */
export class RepositoryChecksReader {
  readonly #entities: EntityLookup;
  readonly #scm: ScmClients;

  private constructor(options: { entities: EntityLookup; scm: ScmClients }) {
    this.#entities = options.entities;
    this.#scm = options.scm;
  }

  static create(options: {
    entities: EntityLookup;
    scm: ScmClients;
  }): RepositoryChecksReader {
    return new RepositoryChecksReader(options);
  }

  /**
   * Experiment, then production. A host that does not answer makes its side `unknown`.
   *
   * @param version - whose commit the experiment is looked at
   */
  async read(
    entity: MlModelEntity,
    version: { label: string; commit: string | undefined } | undefined,
  ): Promise<RepositoryChecks[]> {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const locator = RepositoryLocator.create({
      commit: version?.commit,
      entity,
      findEntity: async ref => (await this.#entities.findAll([ref]))[0],
      scm: this.#scm,
      signal,
    });
    const read = (side: RepositorySide) =>
      this.#readSide({ side, entity, version, locator, signal }).catch(
        (error): RepositoryChecks => ({
          side,
          state: 'unknown',
          reason: `${toError(error).message}.`,
          checks: [],
        }),
      );
    return await Promise.all([read('experiment'), read('production')]);
  }

  async #readSide(options: {
    side: RepositorySide;
    entity: MlModelEntity;
    version: { label: string; commit: string | undefined } | undefined;
    locator: RepositoryLocator;
    signal: AbortSignal;
  }): Promise<RepositoryChecks> {
    const { side, entity, version, locator, signal } = options;
    const located = await locator.locate(side);
    if (located.state !== 'found') return { side, ...located, checks: [] };
    const { componentRef, commit, missingCommit, url } = located.value;
    const [component] = componentRef
      ? await this.#entities.findAll([componentRef])
      : [entity];
    const standardId =
      component?.metadata.annotations?.[ANNOTATION_CODE_STANDARD];
    const facts = { side, componentRef, standard: standardId };
    const without = (state: 'none' | 'unknown', reason: string) => ({
      ...facts,
      state,
      reason,
      checks: [],
    });
    const standard = standardId ? findCodeStandard(standardId) : undefined;
    if (!standard) {
      return without('none', 'The repository follows no standard Baton knows.');
    }
    if (missingCommit) {
      const short = missingCommit.slice(0, 8);
      return without('unknown', `The repository has no commit ${short}.`);
    }
    const repository = this.#scm.parse(url);
    const client = repository && (await this.#scm.connect(repository));
    if (!client || !commit) {
      return without(
        'unknown',
        `The host of ${url} cannot be asked for checks.`,
      );
    }
    const found = await client.listChecks(commit, signal);
    return {
      ...facts,
      state: 'read',
      commit,
      version: commit === version?.commit ? version.label : undefined,
      checks: judgeChecks(standard, found),
    };
  }
}
