import {
  type Entity,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type {
  OrganisationPattern,
  OrganisationRole,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  ReadDomain,
  ReadGroup,
  ReadModel,
  ReadSystem,
  ReadTemplate,
  ReadUser,
  RotationNames,
} from './OrganisationEntities';

const ROLES: readonly string[] = [
  'data-science',
  'ml-engineering',
  'platform',
  'product',
] satisfies OrganisationRole[];
const PATTERNS: readonly string[] = [
  'embedded',
  'platform',
  'hybrid',
] satisfies OrganisationPattern[];

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const label = (entity: Entity, name: string) =>
  text(entity.metadata.labels?.[`ml-models/${name}`]);

const annotation = (entity: Entity, name: string) =>
  text(entity.metadata.annotations?.[`ml-models/${name}`]);

const field = (entity: Entity, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    entity.spec,
  );

/** A ref in the spec of an entity, canonical; a ref that cannot be read counts as absent. */
function refOf(
  entity: Entity,
  defaultKind: string,
  ...path: string[]
): string | undefined {
  const value = text(field(entity, ...path));
  if (!value) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

const relations = (entity: Entity, type: string, kind: string): string[] =>
  (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .filter(ref => ref.startsWith(`${kind}:`));

const titleOf = (entity: Entity): string =>
  text(field(entity, 'profile', 'displayName')) ??
  text(entity.metadata.title) ??
  entity.metadata.name;

const roleOf = (entity: Entity): OrganisationRole | undefined => {
  const role = label(entity, 'role');
  return role && ROLES.includes(role) ? (role as OrganisationRole) : undefined;
};

/** Only links a browser may follow; an entity is never asked where to call. */
function httpUrl(value: string | undefined): string | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  return ['http:', 'https:'].includes(new URL(value).protocol)
    ? value
    : undefined;
}

/**
 * Who is on call, in the words of an entity.
 *
 * @param pagerAnnotations - annotations the configured pager understands
 *
 * @internal
 */
export function readRotation(
  entity: Entity,
  pagerAnnotations: readonly string[],
): RotationNames {
  const pager: Record<string, string> = {};
  for (const name of pagerAnnotations) {
    const value = text(entity.metadata.annotations?.[name]);
    if (value) pager[name] = value;
  }
  const hours = annotation(entity, 'on-call-hours');
  return {
    pager,
    url: httpUrl(annotation(entity, 'on-call-url')),
    hours:
      hours === 'business-hours' || hours === 'around-the-clock'
        ? hours
        : undefined,
  };
}

/** @internal */
export function readGroup(
  entity: Entity,
  pagerAnnotations: readonly string[],
): ReadGroup {
  const declared = annotation(entity, 'pattern');
  const since = annotation(entity, 'pattern-since');
  return {
    ref: stringifyEntityRef(entity),
    children: relations(entity, RELATION_PARENT_OF, 'group'),
    role: roleOf(entity),
    title: titleOf(entity),
    description: text(entity.metadata.description),
    type: text(field(entity, 'type')),
    email: text(field(entity, 'profile', 'email')),
    isUnit: label(entity, 'unit') === 'true',
    declared:
      declared && PATTERNS.includes(declared)
        ? (declared as OrganisationPattern)
        : undefined,
    declaredSince: since && isDay(since) ? since.slice(0, 10) : undefined,
    rotation: readRotation(entity, pagerAnnotations),
  };
}

/** @internal */
export function readUser(entity: Entity): ReadUser {
  return {
    ref: stringifyEntityRef(entity),
    memberOf: relations(entity, RELATION_MEMBER_OF, 'group'),
    role: roleOf(entity),
    excluded: label(entity, 'exclude') === 'true',
    title: titleOf(entity),
    email: text(field(entity, 'profile', 'email'))?.toLocaleLowerCase('en-US'),
  };
}

/** @internal */
export function readSystem(entity: Entity): ReadSystem {
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    ownerRef: refOf(entity, 'group', 'owner'),
    domainRef: refOf(entity, 'domain', 'domain'),
    isCritical: label(entity, 'criticality') === 'critical',
    isPlatform:
      text(field(entity, 'type'))?.toLocaleLowerCase('en-US') === 'platform',
  };
}

/** @internal */
export function readDomain(entity: Entity): ReadDomain {
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    parentRef: refOf(entity, 'domain', 'subdomainOf'),
    isCritical: label(entity, 'criticality') === 'critical',
  };
}

/** @internal */
export function readTemplate(entity: Entity): ReadTemplate {
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    ownerRef: refOf(entity, 'group', 'owner'),
  };
}

/** @internal */
export function readModel(
  entity: Entity,
  pagerAnnotations: readonly string[],
): ReadModel {
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    lifecycle: text(field(entity, 'lifecycle')),
    ownerRef: refOf(entity, 'group', 'owner'),
    scienceRef: refOf(entity, 'group', 'teams', 'dataScience'),
    engineeringRef: refOf(entity, 'group', 'teams', 'engineering'),
    systemRef: refOf(entity, 'system', 'system'),
    servingRef: refOf(entity, 'component', 'source', 'production'),
    rotation: readRotation(entity, pagerAnnotations),
  };
}

function isDay(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}/.test(value) &&
    !Number.isNaN(Date.parse(value.slice(0, 10)))
  );
}
