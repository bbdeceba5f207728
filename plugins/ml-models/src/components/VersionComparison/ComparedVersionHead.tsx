import { Link } from '@backstage/core-components';
import type {
  InventoryModel,
  InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { AliasChips } from '../AliasChips';
import { RelativeTime } from '../RelativeTime';
import { formatVersionLabel } from '../VersionChip';

/** @internal */
export interface ComparedVersionHeadProps {
  version: InventoryVersion;
  model: InventoryModel;
  /** True for the version the others are held against. */
  isBaseline: boolean;
  /** Address of the version's details. */
  link: string;
  onRemove?: () => void;
}

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontSize: theme.typography.pxToRem(16),
    },
    baseline: {
      color: theme.palette.text.primary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    created: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 400,
    },
  }),
  { name: 'MlModelsComparedVersionHead' },
);

/**
 * Head of one column: the version and what points to it.
 *
 * @internal
 */
export function ComparedVersionHead(props: ComparedVersionHeadProps) {
  const { version, model, isBaseline, link, onRemove } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const label = formatVersionLabel(version.label);
  return (
    <th scope="col">
      <div className={classes.line}>
        <Link to={link}>{label}</Link>
        {onRemove && (
          <IconButton
            size="small"
            aria-label={t('versionComparison.remove', { version: label })}
            onClick={onRemove}
          >
            <RiCloseLine size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      {isBaseline && (
        <div className={classes.baseline}>
          {t('versionComparison.baseline')}
        </div>
      )}
      <AliasChips aliases={version.aliases} model={model} />
      {version.createdAt && (
        <div className={classes.created}>
          <RelativeTime at={version.createdAt} />
        </div>
      )}
    </th>
  );
}
