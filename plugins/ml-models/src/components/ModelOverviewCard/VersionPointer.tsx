import { Link } from '@backstage/core-components';
import type { InventoryVersionReference } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { StatusChip } from '../StatusChip';
import { formatVersionLabel } from '../VersionChip';
import { useOverviewStyles } from './useOverviewStyles';

/** @internal */
export interface VersionPointerProps {
  /** What the version is: in production, candidate, newest. */
  caption: string;
  reference: InventoryVersionReference | undefined;
  /** Address of the versions tab. */
  versionsPath: string;
  /** Said when no version is pointed to. */
  none: string;
  noneHint?: string;
  /** The version people came for. */
  isMain?: boolean;
}

const useStyles = makeStyles(
  theme => ({
    label: {
      fontSize: theme.typography.pxToRem(18),
      fontWeight: 600,
      lineHeight: 1.4,
    },
    none: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(16),
    },
    main: { fontSize: theme.typography.pxToRem(28), lineHeight: 1.2 },
  }),
  { name: 'MlModelsVersionPointer' },
);

/**
 * One version in use, as a link to its details.
 *
 * @internal
 */
export function VersionPointer(props: VersionPointerProps) {
  const { caption, reference, versionsPath, none, noneHint, isMain } = props;
  const classes = useStyles();
  const shared = useOverviewStyles();
  const label = reference && formatVersionLabel(reference.label);
  const size = `${classes.label} ${isMain ? classes.main : ''}`;
  return (
    <div className={shared.column}>
      <dt className={shared.caption}>{caption}</dt>
      <dd style={{ margin: 0 }}>
        {!reference && (
          <>
            <span className={classes.none}>{none}</span>
            {noneHint && <div className={shared.quiet}>{noneHint}</div>}
          </>
        )}
        {reference && (
          <div className={shared.line}>
            {reference.id ? (
              <Link
                className={size}
                to={`${versionsPath}?version=${encodeURIComponent(
                  reference.id,
                )}`}
              >
                {label}
              </Link>
            ) : (
              <span className={size}>{label}</span>
            )}
            {reference.alias && (
              <StatusChip
                tone={isMain ? 'positive' : 'informative'}
                label={reference.alias}
              />
            )}
          </div>
        )}
      </dd>
    </div>
  );
}
