import { isOnCall } from '@baton-ml/backstage-plugin-ml-models-common';
import type { AttestationStore } from '../../database/organisation/AttestationStore';
import type { RotationStore } from '../../database/organisation/RotationStore';
import type { OrganisationReader } from '../directory/OrganisationReader';
import { KnownRotations } from './KnownRotations';

/**
 * Tells other parts of the plugin whether a person is in the rotation of a model.
 *
 * @internal
 */
export class OnCallMembership {
  readonly #options: OnCallMembershipOptions;

  private constructor(options: OnCallMembershipOptions) {
    this.#options = options;
  }

  static create(options: OnCallMembershipOptions): OnCallMembership {
    return new OnCallMembership(options);
  }

  /**
   * False for a model that the catalog does not have. The pager is not asked, what it said last counts; two small
   * queries.
   *
   * @param userRef - canonical ref of the person
   * @param modelRef - canonical ref of the model
   *
   * @throws `ServiceUnavailableError` when the catalog never answered since the start
   */
  async isOnCall(userRef: string, modelRef: string): Promise<boolean> {
    const { attestations, hasPager, reader } = this.#options;
    const now = this.#options.now().toISOString();
    const organisation = await reader.get();
    const model = organisation.model(modelRef);
    if (!model || !organisation.rotationOf(model)) return false;
    const [rotations, newest] = await Promise.all([
      hasPager ? this.#options.rotations.list() : [],
      attestations.listNewest([modelRef]),
    ]);
    const { facts } = KnownRotations.create({ rotations, hasPager }).of(model, {
      organisation,
      attestation: newest.get(modelRef),
      now,
    });
    return isOnCall({
      directory: organisation.directory,
      facts,
      userRef,
      teamRefs: [model.scienceRef, model.engineeringRef].flatMap(
        ref => ref ?? [],
      ),
      now,
    });
  }
}

interface OnCallMembershipOptions {
  attestations: AttestationStore;
  hasPager: boolean;
  now(): Date;
  reader: OrganisationReader;
  rotations: RotationStore;
}
