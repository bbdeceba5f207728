import { useMemo } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { CodeBlock } from '../CodeBlock';
import { CopyButton } from '../CopyButton';
import { formatJson } from './formatJson';

/** Longer examples are not read by people and would slow the page down. */
const MOST_CHARACTERS = 20_000;

/**
 * What a call to the model looks like.
 *
 * @internal
 */
export function InputExample(props: { json: string }) {
  const { t } = useTranslate();
  const text = useMemo(() => formatJson(props.json), [props.json]);
  const isLong = text.length > MOST_CHARACTERS;
  return (
    <>
      <CodeBlock
        label={t('versionDetails.sections.inputExample')}
        text={isLong ? text.slice(0, MOST_CHARACTERS) : text}
      />
      <div style={{ marginTop: 8 }}>
        <CopyButton text={text} />{' '}
        {isLong &&
          t('versionDetails.truncated', {
            number: MOST_CHARACTERS.toLocaleString(),
          })}
      </div>
    </>
  );
}
