import { Link } from '@backstage/core-components';
import type { DesignReviewHandoff } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useHandoffPath } from '../../hooks/useHandoffPath';
import { useTranslate } from '../../hooks/useTranslate';
import { PersonName } from '../HandoffPage';
import { HandoffName } from '../HandoffsPage';
import { MarkdownText } from '../MarkdownText';
import { Notice } from '../Notice';
import { RiskTierChip } from '../RiskTierChip';
import { StatusChip } from '../StatusChip';
import { AgendaSide } from './AgendaSide';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    push: { flexGrow: 1 },
    blocks: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
      gap: theme.spacing(2, 4),
    },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    conflicts: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'MlModelsAgendaItem' },
);

/**
 * One handoff of the agenda: what is needed beside what can be had, and where the two do not fit.
 *
 * @internal
 */
export function AgendaItem(props: { item: DesignReviewHandoff }) {
  const { item } = props;
  const { summary } = item;
  const classes = useStyles();
  const { t } = useTranslate();
  const path = useHandoffPath()(summary);
  const open = item.conflicts.filter(conflict => !conflict.resolvedAt);
  const agreed = item.consents.filter(
    consent => consent.transition === 'accept-design' && consent.valid,
  );
  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <div className={classes.head}>
        <HandoffName handoff={summary} />
        <RiskTierChip riskTier={summary.riskTier} variant="long" />
        {open.length > 0 && (
          <StatusChip
            tone="attention"
            label={t('reviewsPage.conflicts', { count: open.length })}
          />
        )}
        <span className={classes.push} />
        {path && (
          <Link to={path}>
            {t('reviewsPage.open', { number: String(summary.number) })}
          </Link>
        )}
      </div>
      {open.length > 0 && (
        <Notice severity="warning" title={t('reviewsPage.openConflicts')}>
          <ul className={classes.conflicts}>
            {open.map(conflict => (
              <li key={conflict.id}>
                <MarkdownText text={conflict.text} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={classes.blocks}>
        <AgendaSide
          name="requirements"
          title={t('reviewsPage.requirements')}
          item={item}
        />
        <AgendaSide
          name="constraints"
          title={t('reviewsPage.constraints')}
          item={item}
        />
      </div>
      <p className={classes.quiet}>
        {agreed.length === 0
          ? t('reviewsPage.nobodyAgreed')
          : t('reviewsPage.agreed')}
        {agreed.map((consent, index) => (
          <span key={consent.personRef}>
            {index > 0 ? ', ' : ' '}
            <PersonName
              entityRef={consent.personRef}
              title={consent.personTitle}
            />{' '}
            ({t(`handoffCard.capacity.${consent.capacity}`)})
          </span>
        ))}
      </p>
    </Paper>
  );
}
