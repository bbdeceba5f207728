import { toError } from '@backstage/errors';
import { onCallCoverage } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OnCallProvider } from '@baton-ml/backstage-plugin-ml-models-node';
import type { AttestationStore } from '../../database/organisation/AttestationStore';
import type { StoredRotation } from '../../database/organisation/RotationStore';
import type { JudgesOnCall } from '../../evidence/JudgesOnCall';
import type { Organisation } from '../directory/Organisation';
import type { OrganisationReader } from '../directory/OrganisationReader';
import { KnownRotations } from './KnownRotations';
import { toFailingRotation } from './toFailingRotation';
import { toStoredRotation } from './toStoredRotation';

/**
 * Judges the rotation of one model now, also of one that is not in production yet, for which no job asks the pager.
 *
 * @internal
 */
export class OnCallCover implements JudgesOnCall {
  readonly #options: OnCallCoverOptions;

  private constructor(options: OnCallCoverOptions) {
    this.#options = options;
  }

  static create(options: OnCallCoverOptions): OnCallCover {
    return new OnCallCover(options);
  }

  async judge(
    modelRef: string,
    options: { signal: AbortSignal; now: Date },
  ): ReturnType<JudgesOnCall['judge']> {
    const organisation = await this.#options.reader.get();
    const model = organisation.model(modelRef);
    const rotation = model && organisation.rotationOf(model);
    if (!model || !rotation) return undefined;
    const now = options.now.toISOString();
    const [stored, attestations] = await Promise.all([
      this.#ask(rotation.pager, organisation, options),
      this.#options.attestations.listNewest([modelRef]),
    ]);
    const { facts } = KnownRotations.create({
      rotations: stored ? [stored] : [],
      hasPager: true,
    }).of(model, {
      organisation,
      attestation: attestations.get(modelRef),
      now,
    });
    const { state, reasons } = onCallCoverage({
      directory: organisation.directory,
      facts: {
        ...facts,
        outage: stored?.failingSince
          ? { since: stored.failingSince, message: stored.message }
          : undefined,
      },
      now,
    });
    return {
      state,
      text: reasons[0].text,
      url: stored?.url ?? rotation.url,
      isAsked: stored !== undefined,
    };
  }

  async #ask(
    pager: Record<string, string>,
    organisation: Organisation,
    { now, signal }: { signal: AbortSignal; now: Date },
  ): Promise<StoredRotation | undefined> {
    const { provider } = this.#options;
    const annotation = provider?.annotations.find(name => pager[name]);
    if (!provider || !annotation) return undefined;
    const name = { annotation, value: pager[annotation] };
    const at = now.toISOString();
    try {
      const [answer] = await provider.readRotations([name], { now, signal });
      return answer && answer.problem?.kind !== 'refused'
        ? toStoredRotation(organisation, answer, at)
        : toFailingRotation(name, undefined, at, answer?.problem?.message);
    } catch (error) {
      return toFailingRotation(name, undefined, at, toError(error).message);
    }
  }
}

interface OnCallCoverOptions {
  attestations: AttestationStore;
  /** Absent where no pager is set up. */
  provider?: OnCallProvider;
  reader: OrganisationReader;
}
