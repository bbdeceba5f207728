import {
  parseEntityRef,
  type Entity,
  type GroupEntity,
  type UserEntity,
} from '@backstage/catalog-model';
import { LABEL_ROLE } from '@baton-ml/backstage-plugin-ml-models-common';
import type { SamplePerson } from './SamplePeople';

/**
 * Turns users and groups into the list of the sign-in page, ordered by display name.
 *
 * @internal
 */
export function toSamplePeople(options: {
  users: Entity[];
  groups: Entity[];
}): SamplePerson[] {
  const groups = new Map(
    options.groups.map(group => [group.metadata.name, group as GroupEntity]),
  );
  return (options.users as UserEntity[])
    .map(user => {
      const team = findGroup(groups, user.spec.memberOf?.[0]);
      const department = findGroup(groups, team?.spec.parent);
      return {
        name: user.metadata.name,
        displayName: user.spec.profile?.displayName ?? user.metadata.name,
        title: user.metadata.description,
        role:
          user.metadata.labels?.[LABEL_ROLE] ??
          team?.metadata.labels?.[LABEL_ROLE],
        team: team && toTitle(team),
        department: department && toTitle(department),
      };
    })
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}

function findGroup(
  groups: Map<string, GroupEntity>,
  ref: string | undefined,
): GroupEntity | undefined {
  return ref
    ? groups.get(parseEntityRef(ref, { defaultKind: 'Group' }).name)
    : undefined;
}

function toTitle(group: GroupEntity): { name: string; title: string } {
  return {
    name: group.metadata.name,
    title:
      group.spec.profile?.displayName ??
      group.metadata.title ??
      group.metadata.name,
  };
}
