import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { StatusChip, type StatusTone } from '../StatusChip';
import type { CheckResult, JudgedStandard } from './judgeStandard';

const TONES: Record<CheckResult, StatusTone> = {
  passed: 'positive',
  failed: 'negative',
  missing: 'negative',
  running: 'informative',
  skipped: 'attention',
  nightly: 'neutral',
  unreported: 'neutral',
  unread: 'neutral',
};

const useStyles = makeStyles(
  theme => ({
    root: { width: '100%' },
    summary: {
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    list: {
      display: 'grid',
      gap: theme.spacing(0.75),
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
    },
    check: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.25, 1),
    },
    quiet: { color: theme.palette.text.secondary },
    trouble: {
      marginTop: theme.spacing(0.5),
      color:
        theme.palette.error[theme.palette.type === 'dark' ? 'light' : 'dark'],
    },
  }),
  { name: 'MlModelsStandardChecks' },
);

/**
 * The checks a standard requires with what the repository said; those that failed or are missing are named at once.
 *
 * @internal
 */
export function StandardChecks(props: {
  /** Name of the check that waits for the others. */
  gate: string;
  judged: JudgedStandard;
}) {
  const { gate, judged } = props;
  const { checks } = judged;
  const classes = useStyles();
  const { t } = useTranslate();
  const passed = checks.filter(({ result }) => result === 'passed').length;
  const troubled = checks
    .filter(({ result }) => result === 'failed' || result === 'missing')
    .map(({ name }) => name);
  return (
    <div className={classes.root}>
      <details>
        <summary className={classes.summary}>
          {t('standards.checks', {
            passed,
            total: checks.length,
          })}
        </summary>
        <ul className={classes.list}>
          {checks.map(({ name, result, failsOn, url }) => (
            <li key={name} className={classes.check}>
              <StatusChip
                label={`${name}: ${t(`standards.result.${result}`)}`}
                tone={TONES[result]}
              />
              <span className={classes.quiet}>{failsOn}</span>
              {url && (
                <ExternalLink to={url}>
                  {t('standards.run', { name })}
                </ExternalLink>
              )}
            </li>
          ))}
        </ul>
        <div className={classes.check}>
          <StatusChip
            label={`${gate}: ${t(`standards.result.${judged.gate}`)}`}
            tone={TONES[judged.gate]}
          />
          <span className={classes.quiet}>{t('standards.gate', { gate })}</span>
        </div>
      </details>
      {troubled.length > 0 && (
        <div className={classes.trouble}>
          {t('standards.troubled', { names: troubled.join(', ') })}
        </div>
      )}
    </div>
  );
}
