import type { CompletenessItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiCheckboxCircleFill,
  RiCheckboxBlankCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';

const icons = {
  present: RiCheckboxCircleFill,
  missing: RiCheckboxBlankCircleLine,
  unknown: RiQuestionLine,
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.75),
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.4,
      '& svg': { flexShrink: 0, marginTop: 1 },
    },
    present: { '& svg': { color: theme.palette.success.main } },
    missing: {
      color: theme.palette.text.secondary,
      '& svg': { color: theme.palette.warning.main },
    },
    unknown: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsCompletenessMark' },
);

/**
 * One named thing a model should have, and whether it is there.
 *
 * @internal
 */
export function CompletenessMark(props: { item: CompletenessItem }) {
  const { key, state } = props.item;
  const classes = useStyles();
  const { t } = useTranslate();
  const Icon = icons[state];
  return (
    <li className={`${classes.root} ${classes[state]}`}>
      <Icon size={16} aria-hidden />
      <span>
        {t(`completeness.items.${key}`)}
        <VisuallyHidden>: {t(`completeness.state.${state}`)}</VisuallyHidden>
      </span>
    </li>
  );
}
