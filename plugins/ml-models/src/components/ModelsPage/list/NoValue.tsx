import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../../../hooks/useTranslate';
import { VisuallyHidden } from '../../VisuallyHidden';

/** @internal */
export interface NoValueProps {
  /** `none`: there is none; `unknown`: nobody can tell now; `unregistered`: no registry holds the model. */
  reason: 'none' | 'unknown' | 'unregistered';
}

/**
 * A dash that screen readers hear as a word, and that says on hover why there is nothing.
 *
 * @internal
 */
export function NoValue(props: NoValueProps) {
  const { t } = useTranslate();
  const words = t(`modelsPage.noValue.${props.reason}`);
  return (
    <Typography
      component="span"
      variant="body2"
      color="textSecondary"
      title={words}
    >
      <span aria-hidden>–</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Typography>
  );
}
