import { makeStyles } from '@material-ui/core/styles';
import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { SignatureLine } from '../signing/SignatureLine';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.75),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsConsentList' },
);

/**
 * Who has said yes to an act that takes several people, and who has not.
 *
 * @internal
 */
export function ConsentList(props: {
  handoff: Handoff;
  option: HandoffTransitionOption;
}) {
  const { handoff, option } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const given = handoff.consents
    .filter(
      ({ transition, valid }) => valid && transition === option.transition,
    )
    .reverse();
  return (
    <ul className={classes.root} aria-label={t('handoffTransition.consents')}>
      {option.needs.map(capacity => (
        <SignatureLine
          key={capacity}
          capacity={capacity}
          // What an earlier run of the same act was agreed to with is used up.
          signature={
            option.missing.includes(capacity)
              ? undefined
              : given.find(consent => consent.capacity === capacity)
          }
          waiting={t('handoffTransition.noConsent')}
        />
      ))}
    </ul>
  );
}
