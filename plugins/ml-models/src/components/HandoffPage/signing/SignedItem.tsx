import { makeStyles } from '@material-ui/core/styles';
import type {
  HandoffItem,
  HandoffThreshold,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { MarkdownText } from '../../MarkdownText';
import { StatusChip } from '../../StatusChip';
import { formatThreshold } from '../design/formatThreshold';
import { CheckMark } from '../item/CheckMark';
import { ExactDay } from '../../ExactDay';
import { ItemStateChip } from '../item/ItemStateChip';
import { PersonName } from '../item/PersonName';
import { SignedEvidence } from './SignedEvidence';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: theme.typography.pxToRem(14),
      '& > summary': {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.5, 1),
        padding: theme.spacing(0.75, 1.5),
        cursor: 'pointer',
      },
    },
    title: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
    body: { padding: theme.spacing(0, 1.5, 1, 4.5) },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsSignedItem' },
);

/** One item as it is signed; its answer unfolds. @internal */
export function SignedItem(props: {
  item: HandoffItem;
  /** Those signed with this item. */
  thresholds?: HandoffThreshold[];
}) {
  const { item, thresholds = [] } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const frozen = item.evidence.filter(evidence => evidence.frozen);
  return (
    <details className={classes.root}>
      <summary>
        <CheckMark check={item.checkState} />
        <span className={classes.title}>{item.title}</span>
        {item.changedSinceRound && (
          <StatusChip tone="attention" label={t('handoffItem.changed')} />
        )}
        <ItemStateChip state={item.state} />
      </summary>
      <div className={classes.body}>
        {item.answer ? (
          <>
            <MarkdownText text={item.answer.text} />
            {item.answer.links?.map(link => (
              <div key={`${link.title} ${link.url}`}>
                <ExternalLink to={link.url}>{link.title}</ExternalLink>
              </div>
            ))}
          </>
        ) : (
          <span className={classes.quiet}>{t('handoffItem.noAnswer')}</span>
        )}
        {item.waiver?.approvedBy && (
          <div>
            {t('handoffItem.waiver.until')}{' '}
            <ExactDay at={item.waiver.expiresAt} />: {item.waiver.reason} (
            <PersonName entityRef={item.waiver.approvedBy} />)
          </div>
        )}
        {item.notApplicable && (
          <div>
            {t('handoffItem.notApplicable.title')}: {item.notApplicable.reason}{' '}
            (
            {item.notApplicable.acceptedBy ? (
              <>
                {t('handoffSigning.agreedBy')}{' '}
                <PersonName entityRef={item.notApplicable.acceptedBy} />
              </>
            ) : (
              t('handoffSigning.notAgreed')
            )}
            )
          </div>
        )}
        {thresholds.length > 0 && (
          <div>
            {t('handoffSigning.thresholds')}:{' '}
            {thresholds
              .map(threshold => formatThreshold(threshold, t))
              .join(', ')}
          </div>
        )}
        {frozen.map(evidence => (
          <SignedEvidence key={evidence.id} evidence={evidence} />
        ))}
      </div>
    </details>
  );
}
