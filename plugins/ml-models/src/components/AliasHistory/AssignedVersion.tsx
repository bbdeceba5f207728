import { Link } from '@backstage/core-components';
import type { InventoryAlias } from '@baton-ml/backstage-plugin-ml-models-common';
import { formatVersionLabel } from '../VersionChip';

/** @internal */
export interface AssignedVersionProps {
  assignment: InventoryAlias;
  toVersionLink: (versionId: string) => string;
}

/**
 * The version an alias points to, as a link when the version has been read.
 *
 * @internal
 */
export function AssignedVersion(props: AssignedVersionProps) {
  const { assignment, toVersionLink } = props;
  const label = formatVersionLabel(assignment.version);
  if (!assignment.versionId) return <strong>{label}</strong>;
  return (
    <Link to={toVersionLink(assignment.versionId)}>
      <strong>{label}</strong>
    </Link>
  );
}
