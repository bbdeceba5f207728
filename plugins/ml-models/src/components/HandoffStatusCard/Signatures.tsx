import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

/** Before that there is nothing to sign. */
const BEFORE_REVIEW = ['draft', 'design-review', 'preparing'];

const useStyles = makeStyles(
  theme => ({
    title: {
      margin: theme.spacing(0, 0, 0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsSignatures' },
);

/**
 * Who signed in which capacity; a signature that the revision outran is shown as void.
 *
 * @internal
 */
export function Signatures(props: {
  signatures: HandoffStatus['signatures'];
  state: string;
}) {
  const { signatures, state } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const approvals = signatures.filter(
    ({ transition }) => transition === 'approve',
  );
  if (approvals.length === 0 && BEFORE_REVIEW.includes(state)) return null;
  return (
    <section>
      <h4 className={classes.title}>{t('handoffCard.signatures')}</h4>
      {approvals.length === 0 ? (
        <span className={classes.quiet}>{t('handoffCard.noSignature')}</span>
      ) : (
        <ul className={classes.list}>
          {approvals.map(signature => (
            <li key={`${signature.personRef} ${signature.revisionHash}`}>
              <EntityRefLink
                entityRef={signature.personRef}
                title={signature.personTitle}
              />{' '}
              <span className={classes.quiet}>
                {t(`handoffCard.capacity.${signature.capacity}`)}
                {!signature.valid && `, ${t('handoffCard.void')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
