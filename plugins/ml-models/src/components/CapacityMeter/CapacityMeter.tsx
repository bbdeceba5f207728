import type {
  OrganisationRules,
  OrganisationUnitSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

/** The meter ends at twice the usual target of 20 %. */
const FULL = 0.4;

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 80 },
    track: {
      position: 'relative',
      height: 8,
      borderRadius: 4,
      overflow: 'hidden',
      backgroundColor: theme.palette.action.selected,
    },
    target: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      backgroundColor: theme.palette.success.main,
      opacity: 0.35,
    },
    needle: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      width: 3,
      marginLeft: -1.5,
      backgroundColor: theme.palette.text.primary,
    },
    words: {
      marginTop: theme.spacing(0.25),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'MlModelsCapacityMeter' },
);

/**
 * Share of engineering days for production against the target band. No data is no needle, not 0 %.
 *
 * @internal
 */
export function CapacityMeter(props: {
  capacity: OrganisationUnitSummary['capacity'];
  rules: OrganisationRules;
}) {
  const { capacity, rules } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const percent = (value: number) =>
    value.toLocaleString(undefined, {
      style: 'percent',
      maximumFractionDigits: 0,
    });
  const at = (value: number) => `${(100 * Math.min(value, FULL)) / FULL}%`;
  const band = t(`capacityBand.${capacity.band}`);
  return (
    <div className={classes.root}>
      <div className={classes.track} aria-hidden>
        <span
          className={classes.target}
          style={{
            left: at(rules.capacityLower),
            width: `calc(${at(rules.capacityUpper)} - ${at(
              rules.capacityLower,
            )})`,
          }}
        />
        {capacity.share !== undefined && (
          <span
            className={classes.needle}
            style={{ left: at(capacity.share) }}
          />
        )}
      </div>
      <div className={classes.words}>
        {capacity.share === undefined
          ? band
          : `${percent(capacity.share)} · ${band}`}
      </div>
    </div>
  );
}
