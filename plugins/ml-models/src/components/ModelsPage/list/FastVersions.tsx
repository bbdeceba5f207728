import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';
import { formatVersionLabel } from '../../VersionChip';
import { VisuallyHidden } from '../../VisuallyHidden';
import { FastVersion } from './FastVersion';
import { NoValue } from './NoValue';
import { readVersions } from './readVersions';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      minHeight: 48,
    },
    quiet: { lineHeight: '22px', fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'MlModelsFastVersions' },
);

/**
 * The version in production, and below it the latest one where that is another.
 *
 * @internal
 */
export function FastVersions(props: {
  value: FastValue;
  labels: ModelRow['labels'];
}) {
  const { value, labels } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { production, latest, live } = readVersions(value, labels);
  if (value.state === 'loading') {
    return (
      <div className={classes.root}>
        <Skeleton width={92} height={22} />
        <Skeleton width={56} height={22} />
      </div>
    );
  }
  const quiet = (text: string) => (
    <Typography
      variant="caption"
      color="textSecondary"
      className={classes.quiet}
    >
      {text}
    </Typography>
  );
  let first;
  if (production) {
    first = (
      <span>
        <VisuallyHidden>{t('modelsPage.inProduction')}: </VisuallyHidden>
        <FastVersion value={value} which="production" labels={labels} />
      </span>
    );
  } else if (live) {
    first = quiet(t('modelsPage.notInProduction'));
  } else if (value.state === 'unknown') {
    first = quiet(t('modelsPage.noValue.unregistered'));
  } else {
    // No answer is no reason to say that nothing is in production.
    first = <NoValue reason="unknown" />;
  }
  return (
    <div className={classes.root}>
      {first}
      {latest &&
        latest.label !== production?.label &&
        quiet(
          t('modelsPage.latestVersion', {
            version: formatVersionLabel(latest.label),
          }),
        )}
    </div>
  );
}
