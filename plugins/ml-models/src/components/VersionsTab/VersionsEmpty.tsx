import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { EmptyMessage } from '../EmptyMessage';

/** @internal */
export interface VersionsEmptyProps {
  /** True when a filter hides versions there may be. */
  isFiltered: boolean;
  onClear: () => void;
}

/**
 * The model is known and no version is to be shown.
 *
 * @internal
 */
export function VersionsEmpty(props: VersionsEmptyProps) {
  const { isFiltered, onClear } = props;
  const { t } = useTranslate();
  return isFiltered ? (
    <EmptyMessage
      title={t('versions.empty.filteredTitle')}
      action={
        <TextButton variant="outlined" onClick={onClear}>
          {t('versions.empty.filteredAction')}
        </TextButton>
      }
    />
  ) : (
    <EmptyMessage
      title={t('versions.empty.noneTitle')}
      text={t('versions.empty.noneText')}
    />
  );
}
