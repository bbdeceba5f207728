import { ConflictError, InputError } from '@backstage/errors';
import type {
  Handoff,
  HandoffState,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** From `preparing` on a production repository may be made, since load and contract evidence comes from it. */
const PROMOTABLE: readonly HandoffState[] = [
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
  'in-production',
];

const ENDED: readonly HandoffState[] = ['superseded', 'retired', 'withdrawn'];

/**
 * Finds the handoff a promotion belongs to and makes sure that it may be promoted now.
 *
 * @returns undefined for a later version whose handoff has not been started yet.
 * @throws `InputError` when there is none, or it is about something else, or not that far.
 * @throws `ConflictError` when it has a production repository already.
 */
export async function checkHandoff(options: {
  mlModels: MlModelsApi;
  access: { token: string };
  modelRef: string;
  label: string;
  /** Absent: the open handoff of the model. */
  handoffId: string | undefined;
  taskId: string;
  /** Component of the catalog that serves the model already, by whatever handoff. */
  servedBy: string | undefined;
  /** True for a version that an existing repository will serve: its handoff may be new, or not there yet. */
  isLaterVersion: boolean;
}): Promise<Handoff | undefined> {
  const { mlModels, access, modelRef, label } = options;
  if (options.isLaterVersion && !options.handoffId) {
    return undefined;
  }
  const id = options.handoffId || (await findOpenHandoff());
  if (!id) {
    throw new InputError(
      `${modelRef} has no handoff; start one on the page of the model`,
    );
  }
  const handoff = await mlModels.getHandoff(id, access);
  const { number, entityRef, version, state } = handoff.summary;
  if (
    entityRef.toLocaleLowerCase('en-US') !== modelRef.toLocaleLowerCase('en-US')
  ) {
    throw new InputError(
      `Handoff ${number} is about ${entityRef}, not about ${modelRef}`,
    );
  }
  if (version && version !== label) {
    throw new InputError(
      `Handoff ${number} is about version ${version}, not about version ${label}`,
    );
  }
  if (options.isLaterVersion) {
    return handoff;
  }
  if (!PROMOTABLE.includes(state)) {
    throw new InputError(
      ENDED.includes(state)
        ? `Handoff ${number} is ${state}; start another one on the page of the model`
        : `Handoff ${number} is in state ${state}; a production repository can be made from preparing on, and not while it is suspended`,
    );
  }
  const { repository } = handoff;
  if (repository?.state === 'linked' && repository.taskId !== options.taskId) {
    throw new ConflictError(
      `Handoff ${number} has a production repository already: ${
        repository.repository ?? repository.componentRef
      }. A later version is served from there, with a pull request.`,
    );
  }
  const { servedBy } = options;
  if (servedBy && repository?.taskId !== options.taskId) {
    throw new ConflictError(
      `${modelRef} is served by ${servedBy} already (spec.source.production). Another version is served from there, with a pull request: use the template ml-new-version.`,
    );
  }
  return handoff;

  async function findOpenHandoff(): Promise<string | undefined> {
    const [status] = (await mlModels.getHandoffStatus([modelRef], access))
      .items;
    return status?.current?.id;
  }
}
