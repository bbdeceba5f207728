import {
  DEFAULT_NAMESPACE,
  getEntitySourceLocation,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  isMlModelEntity,
  type MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ActionServices } from '../actions/ActionServices';
import { parsePlace } from '../scm/parsePlace';
import type { ScmPlace } from '../scm/ScmPlace';
import { toFileUrl } from '../scm/toFileUrl';
import type { LineageFacts } from './LineageFacts';

/** Every repository that the catalog knows has this file. */
const DESCRIPTOR = 'catalog-info.yaml';

/**
 * Reads what there is about a version: from the catalog, the inventory and the repository of the experiment. What a
 * form said is only where it starts; everything is read again.
 *
 * @throws `NotFoundError` when the catalog knows no such model, or does not show it to the person.
 */
export async function readLineageFacts(
  services: ActionServices,
  options: {
    modelRef: string;
    label: string;
    credentials: BackstageCredentials;
    /** Token for the `ml-models` backend. */
    access: { token: string };
  },
): Promise<LineageFacts> {
  const { modelRef, label, credentials, access } = options;
  const entity = await services.catalog.getEntityByRef(modelRef, {
    credentials,
  });
  if (!entity) {
    throw new NotFoundError(`The catalog knows no model ${modelRef}`);
  }
  if (!isMlModelEntity(entity)) {
    throw new InputError(`${modelRef} is of kind ${entity.kind}, not MlModel`);
  }
  const { mlModels } = services;
  const model = await mlModels.getModelByEntity(modelRef, access);
  const versionId = model && (await findVersionId(model.id));
  const version = versionId
    ? await mlModels.getVersion(versionId, access)
    : undefined;

  const componentRef = experimentRef(entity);
  const component = componentRef
    ? await services.catalog.getEntityByRef(componentRef, { credentials })
    : entity;
  const place = component && readPlace(component);
  return {
    entity,
    model,
    version,
    label,
    componentRef,
    place,
    commit: await findCommit(place, version?.code?.commit),
  };

  async function findVersionId(modelId: string): Promise<string | undefined> {
    let cursor: string | undefined;
    do {
      const page = await mlModels.listVersions(
        modelId,
        { cursor, limit: 100 },
        access,
      );
      const found = page.items.find(each => each.label === label);
      if (found) {
        return found.id;
      }
      cursor = page.nextCursor;
    } while (cursor);
    return undefined;
  }

  function readPlace(source: Entity): ScmPlace | undefined {
    try {
      const { type, target } = getEntitySourceLocation(source);
      return type === 'url'
        ? parsePlace(target, services.integrations)
        : undefined;
    } catch {
      return undefined;
    }
  }

  async function findCommit(
    where: ScmPlace | undefined,
    commit: string | undefined,
  ): Promise<LineageFacts['commit']> {
    if (!where || !commit) {
      return 'missing';
    }
    try {
      const file = await services.reader.readUrl(
        toFileUrl(where, { commit }, DESCRIPTOR),
      );
      await file.buffer();
      return 'found';
    } catch (error) {
      return (error as Error).name === 'NotFoundError'
        ? 'missing'
        : 'unreadable';
    }
  }
}

function experimentRef(entity: MlModelEntity): string | undefined {
  const ref = entity.spec.source?.experiment;
  return ref
    ? stringifyEntityRef(
        parseEntityRef(ref, {
          defaultKind: 'Component',
          defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
        }),
      )
    : undefined;
}
