import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ModelList } from '../query/useModelList';

/**
 * How many models fit, announced to screen readers whenever it changes.
 *
 * @internal
 */
export function ModelCount(props: { list: ModelList }) {
  const { settled, state, totalItems } = props.list;
  const { t } = useTranslate();
  const counted =
    settled && state !== 'failed' && state !== 'no-models'
      ? totalItems
      : undefined;
  return (
    <Typography role="status" variant="body2">
      {counted !== undefined && t('modelsPage.found', { count: counted })}
    </Typography>
  );
}
