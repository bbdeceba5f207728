import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { OrganisationEntity } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * An entity as a link with its title; one that leads nowhere is text only.
 *
 * @internal
 */
export function EntityName(props: { of: OrganisationEntity }) {
  const { of } = props;
  return of.exists ? (
    <EntityRefLink entityRef={of.ref} title={of.title} hideIcon />
  ) : (
    <span>{of.title}</span>
  );
}
