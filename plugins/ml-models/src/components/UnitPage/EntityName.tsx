import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { OrganisationEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    // High enough to be hit with a finger where names stand close above each other.
    alone: { display: 'inline-block', lineHeight: '24px' },
    // Colour alone does not tell a link from the words around it.
    inText: { textDecoration: 'underline' },
  },
  { name: 'MlModelsEntityName' },
);

/**
 * An entity as a link with its title; one that leads nowhere is text only.
 *
 * @internal
 */
export function EntityName(props: {
  of: OrganisationEntity;
  /** Within a sentence. */
  inText?: boolean;
}) {
  const { of, inText } = props;
  const classes = useStyles();
  return of.exists ? (
    <EntityRefLink
      entityRef={of.ref}
      title={of.title}
      className={inText ? classes.inText : classes.alone}
      hideIcon
    />
  ) : (
    <span>{of.title}</span>
  );
}
