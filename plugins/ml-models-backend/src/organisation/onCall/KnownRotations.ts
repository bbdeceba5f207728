import type { OnCallFacts } from '@baton-ml/backstage-plugin-ml-models-common';
import type { AttestationRecord } from '../../database/organisation/OrganisationRecord';
import type { StoredRotation } from '../../database/organisation/RotationStore';
import type { FoundRotation, Organisation } from '../directory/Organisation';
import type { ReadModel } from '../directory/OrganisationEntities';

/** What is known of the rotation of a model. @internal */
export interface KnownRotation {
  facts: OnCallFacts & { hours: NonNullable<OnCallFacts['hours']> };
  rotation?: FoundRotation;
  stored?: StoredRotation;
}

/**
 * What the pager said last, looked up by the names that entities give.
 *
 * @internal
 */
export class KnownRotations {
  readonly #rotations: Map<string, StoredRotation>;

  private constructor(rotations: readonly StoredRotation[]) {
    this.#rotations = new Map(
      rotations.map(rotation => [
        toKey(rotation.annotation, rotation.value),
        rotation,
      ]),
    );
  }

  static create(options: {
    rotations: readonly StoredRotation[];
    /** Without a pager, what one said earlier no longer counts. */
    hasPager: boolean;
  }): KnownRotations {
    return new KnownRotations(options.hasPager ? options.rotations : []);
  }

  /** `now`: current time, ISO 8601. */
  of(
    model: ReadModel,
    options: {
      organisation: Organisation;
      attestation: AttestationRecord | undefined;
      now: string;
    },
  ): KnownRotation {
    const { attestation, organisation, now } = options;
    const rotation = organisation.rotationOf(model);
    const stored = rotation && this.#find(rotation);
    const isValid =
      attestation && Date.parse(attestation.expiresAt) > Date.parse(now);
    return {
      facts: {
        modelRef: model.ref,
        rotationFrom: rotation?.fromRef,
        participants: stored?.participants,
        unmatched: stored?.unmatched,
        emptyBecause: stored?.failingSince ? undefined : stored?.message,
        hours:
          (isValid ? attestation.hours : undefined) ??
          rotation?.hours ??
          'around-the-clock',
        attestation: attestation && {
          by: attestation.recordedBy,
          shared: attestation.shared,
          expiresAt: attestation.expiresAt,
        },
      },
      rotation,
      stored,
    };
  }

  #find({ pager }: FoundRotation): StoredRotation | undefined {
    for (const [annotation, value] of Object.entries(pager)) {
      const stored = this.#rotations.get(toKey(annotation, value));
      if (stored) return stored;
    }
    return undefined;
  }
}

function toKey(annotation: string, value: string): string {
  return `${annotation} ${value}`;
}
