import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { mlModelsTranslationRef } from '../../../translation';
import type { ModelList } from '../query/useModelList';

/**
 * How many models fit, announced to screen readers whenever it changes.
 *
 * @internal
 */
export function ModelCount(props: { list: ModelList }) {
  const { settled, state, totalItems } = props.list;
  const { t } = useTranslationRef(mlModelsTranslationRef);
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
