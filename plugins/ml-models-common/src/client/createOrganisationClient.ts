import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { Call } from './createCall';
import type { MlModelsRequestOptions } from './MlModelsRequestOptions';
import type { MlModelsRecordOptions } from './MlModelsRecordOptions';
import type { OrganisationApi } from './OrganisationApi';
import { toSearch } from './toSearch';

/** Namespace and name of a ref as a path; the kind is part of the route. */
function toPath(ref: string, expectedKind: string): string {
  const { kind, namespace, name } = parseEntityRef(ref, {
    defaultKind: expectedKind,
    defaultNamespace: 'default',
  });
  if (kind.toLocaleLowerCase('en-US') !== expectedKind) {
    throw new InputError(`'${ref}' is no ${expectedKind}`);
  }
  return [namespace, name].map(encodeURIComponent).join('/');
}

/**
 * The organisation part of the client.
 *
 * @internal
 */
export function createOrganisationClient(call: Call): OrganisationApi {
  const record =
    (path: string) =>
    <T>(body: unknown, options: MlModelsRecordOptions = {}): Promise<T> =>
      call(path, options, {
        method: 'POST',
        body,
        headers: options.idempotencyKey
          ? { 'Idempotency-Key': options.idempotencyKey }
          : {},
      });
  const withdraw =
    (path: string) =>
    <T>(
      id: string,
      body: { note?: string } = {},
      options: MlModelsRequestOptions = {},
    ): Promise<T> =>
      call(`${path}/${encodeURIComponent(id)}/withdraw`, options, {
        method: 'POST',
        body,
      });

  return {
    listUnits: (query, options) => call(`/units${toSearch(query)}`, options),
    getUnit: async (ref, query, options) =>
      call(`/units/${toPath(ref, 'group')}${toSearch(query)}`, options),
    getTeam: async (ref, options) =>
      call(`/teams/${toPath(ref, 'group')}`, options),
    listTeamMembers: async (ref, query, options) =>
      call(`/teams/${toPath(ref, 'group')}/members${toSearch(query)}`, options),
    listTeamModels: async (ref, query, options) =>
      call(`/teams/${toPath(ref, 'group')}/models${toSearch(query)}`, options),
    getSystemOrganisation: async (ref, options) =>
      call(`/systems/${toPath(ref, 'system')}/organisation`, options),
    listAllocations: (query, options) =>
      call(`/allocations${toSearch(query)}`, options),
    recordCapacity: record('/capacity'),
    withdrawCapacity: withdraw('/capacity'),
    recordAllocation: record('/allocations'),
    withdrawAllocation: withdraw('/allocations'),
    recordAttestation: record('/attestations'),
    withdrawAttestation: withdraw('/attestations'),
    recordOrganisationReview: record('/organisation-reviews'),
    withdrawOrganisationReview: withdraw('/organisation-reviews'),
  };
}
