import type {
  ComparedValue,
  InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { MetricNumber } from '../MetricNumber';
import { formatVersionLabel } from '../VersionChip';
import { VisuallyHidden } from '../VisuallyHidden';
import { formatDelta } from './formatDelta';

/** @internal */
export interface ComparisonRowProps {
  value: ComparedValue;
  versions: InventoryVersion[];
}

const useStyles = makeStyles(
  theme => ({
    differs: {
      backgroundColor: alpha(theme.palette.info.main, 0.1),
      fontWeight: 600,
    },
    same: { color: theme.palette.text.secondary },
    name: { display: 'flex' },
    mark: {
      flex: '0 0 1.5em',
      color: theme.palette.info.main,
      fontWeight: 700,
    },
    key: { fontWeight: 500 },
    delta: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 400,
      fontVariantNumeric: 'tabular-nums',
    },
    absent: { color: theme.palette.text.disabled, fontWeight: 400 },
  }),
  { name: 'MlModelsComparisonRow' },
);

/**
 * One metric or parameter across the versions. A difference carries a sign, a weight and a tint, so that it shows
 * without colours too.
 *
 * @internal
 */
export function ComparisonRow(props: ComparisonRowProps) {
  const { value, versions } = props;
  const { key, values, differs } = value;
  const classes = useStyles();
  const { t } = useTranslate();
  const firstLabel = formatVersionLabel(versions[0]?.label ?? '');
  return (
    <tr>
      <th scope="row" className={classes.key}>
        <span className={classes.name}>
          <span className={classes.mark} aria-hidden>
            {differs ? '≠' : ''}
          </span>
          <span>{key}</span>
        </span>
        <VisuallyHidden>
          ,{' '}
          {differs
            ? t('versionComparison.differs')
            : t('versionComparison.same')}
        </VisuallyHidden>
      </th>
      {versions.map((version, index) => {
        const shown = values[index];
        const delta = index > 0 ? formatDelta(shown, values[0]) : undefined;
        return (
          <td
            key={version.id}
            className={differs ? classes.differs : classes.same}
          >
            {(shown === null || shown === undefined) && (
              <span className={classes.absent}>
                {t('versionComparison.missing')}
              </span>
            )}
            {typeof shown === 'number' && <MetricNumber value={shown} />}
            {typeof shown === 'string' && shown}
            {delta && (
              <span
                className={classes.delta}
                title={t('versionComparison.delta', {
                  delta,
                  version: firstLabel,
                })}
              >
                {delta}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
