import { makeStyles } from '@material-ui/core/styles';
import type { HandoffCheckState } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiHistoryLine,
  RiQuestionLine,
  RiUserLine,
} from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { VisuallyHidden } from '../../VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexShrink: 0,
      width: 20,
      justifyContent: 'center',
    },
    pass: { color: theme.palette.success.main },
    fail: { color: theme.palette.error.main },
    unknown: { color: theme.palette.warning.main },
    stale: { color: theme.palette.warning.main },
    manual: { color: theme.palette.text.disabled },
  }),
  { name: 'MlModelsCheckMark' },
);

const icons = {
  pass: RiCheckLine,
  fail: RiCloseLine,
  unknown: RiQuestionLine,
  stale: RiHistoryLine,
  manual: RiUserLine,
};

/** What the collectors say of an item, as a picture with words for those who listen. @internal */
export function CheckMark(props: { check: HandoffCheckState }) {
  const { check } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const Icon = icons[check];
  return (
    <span
      className={`${classes.root} ${classes[check]}`}
      title={t(`handoffCheck.${check}`)}
    >
      <Icon size={18} aria-hidden />
      <VisuallyHidden>{t(`handoffCheck.${check}`)}.</VisuallyHidden>
    </span>
  );
}
