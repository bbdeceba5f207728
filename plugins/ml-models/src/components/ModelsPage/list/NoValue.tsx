import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../../../hooks/useTranslate';
import { VisuallyHidden } from '../../VisuallyHidden';

/**
 * A dash that screen readers hear as a word: there is none, or nobody knows.
 *
 * @internal
 */
export function NoValue(props: { unknown?: boolean }) {
  const { t } = useTranslate();
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      <span aria-hidden>–</span>
      <VisuallyHidden>
        {props.unknown ? t('modelsPage.unknownValue') : t('modelsPage.noValue')}
      </VisuallyHidden>
    </Typography>
  );
}
