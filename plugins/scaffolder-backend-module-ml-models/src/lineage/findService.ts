import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  getEntitySourceLocation,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  Handoff,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ActionServices } from '../actions/ActionServices';
import { parsePlace } from '../scm/parsePlace';
import type { ScmPlace } from '../scm/ScmPlace';

/** A repository that serves a model. A type alias, since it goes through JSON. */
export type ServiceRepository = {
  componentRef: string;
  provider: ScmPlace['provider'];
  /** As pickers and publishing actions write it: `host?owner=o&repo=r`. */
  repoUrl: string;
  /** Address for people. */
  repositoryUrl: string;
  /** Folder of the service in the repository, empty or with a slash at its end. */
  folder: string;
};

/**
 * Finds the repository that serves a model: the descriptor of the model names the component, else the handoff does.
 *
 * @throws `InputError` when there is none, or it is on a host the portal is not configured for.
 */
export async function findService(
  services: Pick<ActionServices, 'catalog' | 'integrations'>,
  options: {
    entity: MlModelEntity;
    handoff: Handoff | undefined;
    credentials: BackstageCredentials;
  },
): Promise<ServiceRepository> {
  const { entity, handoff, credentials } = options;
  const named =
    entity.spec.source?.production ?? handoff?.repository?.componentRef;
  if (!named) {
    throw new InputError(
      'No repository serves the model yet: spec.source.production names no component. Promote a first version.',
    );
  }
  const componentRef = stringifyEntityRef(
    parseEntityRef(named, {
      defaultKind: 'Component',
      defaultNamespace: entity.metadata.namespace ?? 'default',
    }),
  );
  const component = await services.catalog.getEntityByRef(componentRef, {
    credentials,
  });
  const location = component && readSource();
  const place =
    location?.type === 'url'
      ? parsePlace(location.target, services.integrations)
      : undefined;
  if (!place) {
    throw new InputError(
      `${componentRef} has no source location on a host this portal is configured for (GitHub, GitLab or Gitea)`,
    );
  }
  return {
    componentRef,
    provider: place.provider,
    repoUrl: `${place.host}?${new URLSearchParams({
      owner: place.owner,
      repo: place.repository,
    })}`,
    repositoryUrl: place.repositoryUrl,
    folder: place.folder,
  };

  function readSource() {
    try {
      return getEntitySourceLocation(component!);
    } catch {
      return undefined;
    }
  }
}
