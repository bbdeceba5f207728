import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { Panel } from '../Panel';
import { PatternMatchChip } from '../PatternMatchChip';
import { Reasons } from './Reasons';
import { RoleBar } from './RoleBar';
import { TradeOffs } from './TradeOffs';

/** What else to know about the size; the rest stands beside the figure. */
const notedBelow = ['unassigned', 'cycle'];

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
      gap: theme.spacing(2),
      margin: 0,
    },
    label: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    value: {
      margin: 0,
      fontSize: theme.typography.pxToRem(22),
      fontWeight: 600,
    },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 400,
    },
  }),
  { name: 'MlModelsPatternPanel' },
);

/**
 * How large the unit is, how it is organised and what its size asks for.
 *
 * @internal
 */
export function PatternPanel(props: { unit: OrganisationUnit }) {
  const { size, pattern, reviews } = props.unit;
  const decided = reviews[0]?.patternAfter;
  const classes = useStyles();
  const { t } = useTranslate();
  const notes = [
    t('unitPage.sizeOf', {
      counted: String(size.count),
      members: String(size.members),
    }),
    size.mixed > 0 && t('unitPage.mixed', { count: size.mixed }),
    size.overlapping > 0 &&
      t('unitPage.overlapping', { count: size.overlapping }),
    size.excluded > 0 && t('unitPage.excluded', { count: size.excluded }),
  ].filter(Boolean);
  return (
    <Panel
      title={t('unitPage.pattern')}
      badge={<PatternMatchChip match={pattern.match} />}
    >
      <dl className={classes.facts}>
        <div>
          <dt className={classes.label}>{t('unitPage.size')}</dt>
          <dd className={classes.value}>
            {size.count.toLocaleString()}
            <p className={classes.quiet}>{notes.join(' · ')}</p>
          </dd>
        </div>
        <div>
          <dt className={classes.label}>{t('unitPage.declared')}</dt>
          <dd className={classes.value}>
            {pattern.declared
              ? t(`pattern.${pattern.declared}`)
              : t('unitPage.notDeclared')}
            {pattern.declaredSince && (
              <p className={classes.quiet}>
                {t('unitPage.declaredSince', {
                  date: formatDay(pattern.declaredSince),
                })}
              </p>
            )}
          </dd>
        </div>
        <div>
          <dt className={classes.label}>{t('unitPage.recommended')}</dt>
          <dd className={classes.value}>
            {pattern.recommended
              ? t(`pattern.${pattern.recommended}`)
              : t('unitPage.tooSmall')}
            {pattern.next && (
              <p className={classes.quiet}>
                {t('unitPage.next', {
                  count: pattern.next.missing,
                  pattern: t(`pattern.${pattern.next.pattern}`),
                })}{' '}
                {t(`unitPage.promise.${pattern.next.pattern}`)}
              </p>
            )}
            {pattern.pending && (
              <p className={classes.quiet}>
                {t('unitPage.pending', {
                  pattern: t(`pattern.${pattern.pending.pattern}`),
                  date: formatDay(pattern.pending.until),
                })}
              </p>
            )}
          </dd>
        </div>
      </dl>
      {decided && decided !== pattern.declared && (
        <Notice severity="info" title={t('unitPage.decidedTitle')}>
          {t('unitPage.decided', {
            pattern: t(`pattern.${decided}`),
            date: formatDay(reviews[0].at),
            annotation: `ml-models/pattern: ${decided}`,
          })}
        </Notice>
      )}
      <RoleBar size={size} label={t('organisationCard.people')} />
      <Reasons
        reasons={[
          ...pattern.reasons,
          ...size.reasons.filter(({ code }) => notedBelow.includes(code)),
        ]}
        label={t('unitPage.why')}
      />
      <TradeOffs
        declared={pattern.declared}
        recommended={pattern.recommended}
        isOpen={pattern.match !== 'match'}
      />
    </Panel>
  );
}
