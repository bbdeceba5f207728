import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';

/**
 * Puts a text on the clipboard and says so.
 *
 * @internal
 */
export function CopyButton(props: { text: string }) {
  const { text } = props;
  const { t } = useTranslate();
  const [state, copy] = useCopyToClipboard();
  const isCopied = state.value === text && !state.error;
  return (
    <TextButton
      variant="outlined"
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
    </TextButton>
  );
}
