import type { OrganisationEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { Fragment } from 'react';
import { EntityName } from './EntityName';

/** @internal */
export function EntityNames(props: { of: OrganisationEntity[] }) {
  return (
    <>
      {props.of.map((entity, index) => (
        <Fragment key={entity.ref}>
          {index > 0 && ', '}
          <EntityName of={entity} inText />
        </Fragment>
      ))}
    </>
  );
}
