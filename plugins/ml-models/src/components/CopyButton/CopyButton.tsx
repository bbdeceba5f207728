import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { mlModelsTranslationRef } from '../../translation';

/**
 * Puts a text on the clipboard and says so.
 *
 * @internal
 */
export function CopyButton(props: { text: string }) {
  const { text } = props;
  const { t } = useTranslationRef(mlModelsTranslationRef);
  const [state, copy] = useCopyToClipboard();
  const isCopied = state.value === text && !state.error;
  return (
    <Button
      variant="outlined"
      size="small"
      startIcon={
        isCopied ? (
          <RiCheckLine size={16} aria-hidden />
        ) : (
          <RiFileCopyLine size={16} aria-hidden />
        )
      }
      onClick={() => copy(text)}
    >
      <span aria-live="polite">
        {isCopied ? t('basics.copied') : t('basics.copy')}
      </span>
    </Button>
  );
}
