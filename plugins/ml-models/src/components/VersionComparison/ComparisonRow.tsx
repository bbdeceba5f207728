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
  /** The version the others are held against. */
  baseline: InventoryVersion;
}

const useStyles = makeStyles(
  theme => ({
    differs: {
      backgroundColor: alpha(theme.palette.info.main, 0.1),
      fontWeight: 600,
    },
    same: { color: theme.palette.text.secondary },
    baseline: { fontWeight: 600 },
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
 * One metric or parameter across the versions. The row tells with a sign whether anything differs; the cells that are
 * not as the baseline carry a weight, a tint and words, so that they show without colours too.
 *
 * @internal
 */
export function ComparisonRow(props: ComparisonRowProps) {
  const { value, versions, baseline } = props;
  const { key, values, differs } = value;
  const classes = useStyles();
  const { t } = useTranslate();
  const against = { version: formatVersionLabel(baseline.label) };
  const expected = values[versions.indexOf(baseline)];
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
        const isDifferent = shown !== expected;
        const delta = formatDelta(shown, expected);
        let look = isDifferent ? classes.differs : classes.same;
        if (differs && version === baseline) look = classes.baseline;
        return (
          <td key={version.id} className={look}>
            {(shown === null || shown === undefined) && (
              <span className={classes.absent}>
                {t('versionComparison.missing')}
              </span>
            )}
            {typeof shown === 'number' && <MetricNumber value={shown} />}
            {typeof shown === 'string' && shown}
            {delta && (
              <span className={classes.delta} aria-hidden>
                {delta}
              </span>
            )}
            {isDifferent && (
              <VisuallyHidden>
                ,{' '}
                {delta
                  ? t('versionComparison.delta', { delta, ...against })
                  : t('versionComparison.differsFrom', against)}
              </VisuallyHidden>
            )}
          </td>
        );
      })}
    </tr>
  );
}
