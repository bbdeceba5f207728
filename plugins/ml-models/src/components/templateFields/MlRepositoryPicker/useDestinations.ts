import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** A host a repository can be created on. */
export interface Destination {
  host: string;
  title: string;
  /** Organisations to choose from; any when empty. */
  owners: string[];
}

const PROVIDERS = ['github', 'gitlab', 'gitea'];

/**
 * Hosts the templates can publish to: those of `mlModels.templates.destinations`, else every configured GitHub, GitLab
 * and Gitea host.
 *
 * @internal
 */
export function useDestinations() {
  const config = useApi(configApiRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  return useAsyncRetry(async (): Promise<Destination[]> => {
    const configured = (
      config.getOptionalConfigArray('mlModels.templates.destinations') ?? []
    ).map(each => ({
      host: each.getString('host'),
      title: each.getOptionalString('title') ?? each.getString('host'),
      owners: each.getOptionalStringArray('owners') ?? [],
    }));
    if (configured.length) {
      return configured;
    }
    const { integrations } = await scaffolderApi.getIntegrationsList({
      allowedHosts: [],
    });
    return integrations
      .filter(({ type }) => PROVIDERS.includes(type))
      .map(({ host, title }) => ({ host, title, owners: [] }));
  }, [config, scaffolderApi]);
}
