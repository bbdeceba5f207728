import { makeStyles } from '@material-ui/core/styles';
import type { HandoffEvidence } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { CodeBlock } from '../../CodeBlock';
import { ExternalLink } from '../../ExternalLink';
import { StatusChip } from '../../StatusChip';
import { CheckMark } from '../item/CheckMark';
import { useItemStyles } from '../item/useItemStyles';
import { ChangeTable } from './ChangeTable';
import { ComparisonTable } from './ComparisonTable';
import { EvidenceOrigin } from './EvidenceOrigin';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    later: { borderStyle: 'dashed' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      fontSize: theme.typography.pxToRem(14),
    },
    message: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
    path: { marginBottom: theme.spacing(0.5) },
  }),
  { name: 'MlModelsEvidence' },
);

/**
 * One finding: what it says, what it rests on, where it comes from and how old it is.
 *
 * @remarks
 * Texts come from registries and repositories and are shown as plain text; links lead to the web or nowhere.
 *
 * @internal
 */
export function EvidenceView(props: {
  evidence: HandoffEvidence;
  /** Found after the round was submitted, beside what is reviewed. */
  later: boolean;
}) {
  const { evidence, later } = props;
  const {
    comparisons = [],
    changes = [],
    excerpts = [],
    links = [],
  } = evidence;
  const classes = useStyles();
  const itemClasses = useItemStyles();
  const { t } = useTranslate();
  const hasValue = evidence.value !== undefined && comparisons.length === 0;
  return (
    <div className={`${classes.root} ${later ? classes.later : ''}`}>
      <div className={classes.head}>
        <CheckMark check={evidence.check} />
        <span className={classes.message}>{evidence.message}</span>
        {evidence.frozen && (
          <StatusChip
            tone="neutral"
            label={t('handoffEvidence.frozen')}
            title={t('handoffEvidence.frozenHelp')}
          />
        )}
        {evidence.differsFromFrozen && (
          <StatusChip
            tone="attention"
            label={t('handoffEvidence.differs')}
            title={t('handoffEvidence.differsHelp')}
          />
        )}
      </div>
      {(comparisons.length > 0 || hasValue) && (
        <ComparisonTable
          rows={
            comparisons.length > 0
              ? comparisons
              : [
                  {
                    name: t('handoffEvidence.found'),
                    value: evidence.value,
                    threshold: evidence.threshold,
                    result:
                      evidence.check === 'pass' || evidence.check === 'fail'
                        ? evidence.check
                        : 'info',
                  },
                ]
          }
        />
      )}
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {excerpts.map(excerpt => (
        <div key={`${excerpt.path} ${excerpt.firstLine}`}>
          <div className={`${itemClasses.quiet} ${classes.path}`}>
            <ExternalLink to={excerpt.url}>
              {excerpt.firstLine
                ? t('handoffEvidence.line', {
                    path: excerpt.path,
                    line: String(excerpt.firstLine),
                  })
                : excerpt.path}
            </ExternalLink>
          </div>
          <CodeBlock label={excerpt.path} text={excerpt.text} />
        </div>
      ))}
      {links.length > 0 && (
        <ul className={itemClasses.links}>
          {links.map(link => (
            <li key={`${link.title} ${link.url}`}>
              <ExternalLink to={link.url}>{link.title}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
      <EvidenceOrigin evidence={evidence} later={later} />
    </div>
  );
}
