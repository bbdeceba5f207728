import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  NewOrganisationAttestation,
  OrganisationAttestation,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { v4 as uuid } from 'uuid';
import type { AttestationRecord } from '../../database/organisation/OrganisationRecord';
import type { ReadModel } from '../directory/OrganisationEntities';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import {
  findWordObstacle,
  groupsOfModel,
  unitOfModel,
} from '../teams/describeModel';
import { addDays, readRef } from './readFields';
import type { RecordServiceOptions } from './RecordServiceOptions';
import type { RecordingContext } from './RecordWriter';
import { toAttestationAnswer } from './toRecordAnswer';

/**
 * Keeps people's words on rotations, each for a time.
 *
 * @internal
 */
export class AttestationService {
  readonly #options: RecordServiceOptions;

  private constructor(options: RecordServiceOptions) {
    this.#options = options;
  }

  static create(options: RecordServiceOptions): AttestationService {
    return new AttestationService(options);
  }

  async record(
    body: NewOrganisationAttestation,
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationAttestation> {
    const { settings, sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const model = requireModel(view, presenter, body.modelRef);
    sideRule.require(
      view.organisation,
      context.actor,
      groupsOfModel(view, model),
    );
    const repeated = await writer.findRepeated(
      stores.attestations,
      context,
      body,
    );
    if (repeated) return toAttestationAnswer(presenter, repeated, view.now);
    const obstacle = findWordObstacle(view, model);
    if (obstacle) {
      throw new InputError(
        `Field 'modelRef' names ${model.ref}, on which no word can be given. ${obstacle}`,
      );
    }
    const expiresAt = toExpiry(body.until, view.now, settings.attestationDays);
    const previous = await this.#findPrevious(model, body.corrects);
    const unitRef = unitOfModel(view, model);
    const record: AttestationRecord = {
      id: uuid(),
      subject:
        previous?.subject ??
        (unitRef ? `unit:${unitRef}` : `entity:${model.ref}`),
      unitRef,
      note: body.note,
      corrects: previous?.id,
      withdrawn: false,
      recordedBy: context.actor,
      recordedAt: view.now,
      idempotencyKey: context.idempotencyKey,
      modelRef: model.ref,
      shared: body.shared,
      hours:
        body.hours ??
        view.organisation.rotationOf(model)?.hours ??
        'around-the-clock',
      expiresAt,
    };
    const written = await writer.write({
      store: stores.attestations,
      kind: 'attestation',
      record,
      previous,
      body,
    });
    return toAttestationAnswer(presenter, written, view.now);
  }

  async withdraw(
    id: string,
    body: { note?: string },
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<OrganisationAttestation> {
    const { sideRule, stores, views, writer } = this.#options;
    const { view, presenter } = await views.readFor(credentials);
    const previous = await writer.findCorrectable(stores.attestations, id);
    const model = view.organisation.model(previous.modelRef);
    sideRule.require(
      view.organisation,
      context.actor,
      model
        ? groupsOfModel(view, model)
        : [previous.unitRef].filter((ref): ref is string => ref !== undefined),
    );
    const written = await writer.withdraw({
      store: stores.attestations,
      kind: 'attestation',
      previous,
      note: body.note,
      actor: context.actor,
      at: view.now,
    });
    return toAttestationAnswer(presenter, written, view.now);
  }

  /** The word this one replaces: the one named, else the one in force. */
  async #findPrevious(
    model: ReadModel,
    corrects: string | undefined,
  ): Promise<AttestationRecord | undefined> {
    const { stores, writer } = this.#options;
    if (!corrects) {
      return (await stores.attestations.listNewest([model.ref])).get(model.ref);
    }
    const previous = await writer.findCorrectable(
      stores.attestations,
      corrects,
    );
    if (previous.modelRef !== model.ref) {
      throw new InputError(
        `Field 'corrects' names an entry on ${previous.modelRef}, expected one on ${model.ref}`,
      );
    }
    return previous;
  }
}

function requireModel(
  view: OrganisationView,
  presenter: Presenter,
  value: string,
): ReadModel {
  const ref = readRef('modelRef', value, ['mlmodel']);
  const model = view.organisation.model(ref);
  if (!model || !presenter.maySee(ref)) {
    throw new InputError(`Field 'modelRef' names ${ref}, which does not exist`);
  }
  return model;
}

/** The end of the last day, in UTC. */
function toExpiry(
  until: string | undefined,
  now: string,
  longestDays: number,
): string {
  const today = now.slice(0, 10);
  const longest = addDays(today, longestDays);
  const day = until ?? longest;
  if (day < today || day > longest) {
    throw new InputError(
      `Field 'until' is ${day}, expected a day from ${today} to ${longest}`,
    );
  }
  return `${day}T23:59:59.999Z`;
}
