import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { formatThreshold } from '../design/formatThreshold';
import { RevisionHash } from './RevisionHash';
import { SignedItem } from './SignedItem';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'grid',
      gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      fontSize: theme.typography.pxToRem(14),
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    items: {
      margin: 0,
      padding: 0,
      maxHeight: 340,
      overflowY: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      listStyle: 'none',
    },
    section: {
      padding: theme.spacing(0.75, 1.5),
      backgroundColor: theme.palette.action.hover,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    title: { fontSize: theme.typography.pxToRem(15), fontWeight: 600 },
  }),
  { name: 'MlModelsSignedContent' },
);

/**
 * Exactly what a signature covers: the artifact, the place, the checklist with every answer, and the hash over it.
 *
 * @internal
 */
export function SignedContent(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { summary, versionFacts, checklist } = handoff;
  const classes = useStyles();
  const { t } = useTranslate();
  const items = handoff.sections
    .flatMap(section => section.items)
    .filter(({ gate }) => gate !== 'not-asked');
  // The first item that rests on metrics is the one agreed thresholds are signed with.
  const withThresholds = handoff.sections
    .flatMap(section => section.items)
    .find(({ evidenceType }) => evidenceType === 'metric-thresholds');
  const changed = items.filter(item => item.changedSinceRound);
  const facts: [string, string][] = [
    [
      t('handoffSigning.model'),
      [
        summary.entityRef,
        summary.sourceId && `${summary.sourceId}: ${summary.registeredModel}`,
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      t('handoffSigning.version'),
      summary.version ?? t('handoffPage.notPinned'),
    ],
    [
      t('handoffSigning.digest'),
      versionFacts?.digest ?? t('handoffSigning.noDigest'),
    ],
    [t('handoffSigning.environment'), summary.environment],
    [t('handoffSigning.tier'), t(`riskTier.${summary.riskTier}`)],
    [
      t('handoffSigning.checklist'),
      `${checklist.title} (${checklist.id} ${checklist.version})`,
    ],
    [
      t('handoffSigning.thresholds'),
      handoff.thresholds
        .map(threshold => formatThreshold(threshold, t))
        .join(', ') || t('handoffDesign.notStated'),
    ],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RevisionHash hash={handoff.revisionHash} full />
      <div>
        <Typography component="h3" className={classes.title}>
          {t('handoffSigning.items', { count: items.length })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {changed.length > 0
            ? t('handoffSigning.changedItems', { count: changed.length })
            : t('handoffSigning.nothingChanged')}
        </Typography>
      </div>
      <ul className={classes.items} aria-label={t('handoffSigning.itemsLabel')}>
        {handoff.sections
          .filter(({ items: all }) =>
            all.some(({ gate }) => gate !== 'not-asked'),
          )
          .map(section => (
            <li key={section.id}>
              <div className={classes.section}>{section.title}</div>
              {section.items
                .filter(item => item.gate !== 'not-asked')
                .map(item => (
                  <SignedItem
                    key={item.id}
                    item={item}
                    thresholds={
                      item.id === withThresholds?.id
                        ? handoff.thresholds
                        : undefined
                    }
                  />
                ))}
            </li>
          ))}
      </ul>
    </>
  );
}
