import { makeStyles } from '@material-ui/core/styles';
import type {
  HandoffCapacity,
  HandoffSignature,
} from '@baton-ml/backstage-plugin-ml-models-common';
import {
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleFill,
  RiForbidLine,
} from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { RelativeTime } from '../../RelativeTime';
import { PersonName } from '../item/PersonName';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      fontSize: theme.typography.pxToRem(14),
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 1 },
    },
    signed: { color: theme.palette.success.main },
    waiting: { color: theme.palette.text.disabled },
    detail: {
      gridColumn: 2,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsSignatureLine' },
);

/** One signature: given, void or still missing. @internal */
export function SignatureLine(props: {
  capacity: HandoffCapacity;
  signature: HandoffSignature | undefined;
  /** What is said while it is missing. */
  waiting?: string;
}) {
  const { capacity, signature } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  let icon = (
    <RiCheckboxBlankCircleLine
      size={18}
      className={classes.waiting}
      aria-hidden
    />
  );
  if (signature?.valid) {
    icon = (
      <RiCheckboxCircleFill size={18} className={classes.signed} aria-hidden />
    );
  } else if (signature) {
    icon = <RiForbidLine size={18} className={classes.waiting} aria-hidden />;
  }
  return (
    <li className={classes.root}>
      {icon}
      <span>{t(`handoffCapacity.${capacity}`)}</span>
      <span className={classes.detail}>
        {signature ? (
          <>
            <PersonName
              entityRef={signature.personRef}
              title={signature.personTitle}
            />
            {', '}
            <RelativeTime at={signature.at} />
            {!signature.valid && ` · ${t('handoffSigning.void')}`}
          </>
        ) : (
          props.waiting ?? t('handoffSigning.waiting')
        )}
      </span>
    </li>
  );
}
