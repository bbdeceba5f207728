import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { MetricNumber } from '../MetricNumber';
import { Notice } from '../Notice';
import { RelativeTime } from '../RelativeTime';
import { DatasetTable } from './DatasetTable';
import { InputExample } from './InputExample';
import { KeyValueTable } from './KeyValueTable';
import { ModelCardText } from '../ModelCardText';
import { Section } from './Section';
import { SignatureTables } from './SignatureTables';
import { useDetailsStyles } from './useDetailsStyles';
import { VersionFacts } from './VersionFacts';

function sorted<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => a.localeCompare(b));
}

/**
 * Everything known about one version.
 *
 * @internal
 */
export function VersionDetails(props: { version: InventoryVersionDetails }) {
  const { version } = props;
  const classes = useDetailsStyles();
  const { t } = useTranslate();
  const isUnknown = version.detailsState === 'unknown';
  const tags = sorted(version.tags);
  return (
    <>
      <VersionFacts version={version} />

      {isUnknown && (
        <div style={{ marginTop: 24 }}>
          <Notice severity="warning" title={t('versionDetails.unknownTitle')}>
            {t('versionDetails.unknownText')}
            {version.detailsReadAt && (
              <>
                {' '}
                {t('versionDetails.readAt')}{' '}
                <RelativeTime at={version.detailsReadAt} />.
              </>
            )}
          </Notice>
        </div>
      )}
      {version.notes.length > 0 && (
        <div style={{ marginTop: 24 }}>
          <Notice severity="info" title={t('versionDetails.notesTitle')}>
            {version.notes.map(note => (
              <div key={note}>{note}</div>
            ))}
          </Notice>
        </div>
      )}

      {version.description && (
        <Section title={t('versionDetails.sections.description')}>
          <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
            {version.description}
          </p>
        </Section>
      )}
      <Section title={t('versionDetails.sections.metrics')}>
        <KeyValueTable
          label={t('versionDetails.sections.metrics')}
          rows={sorted(version.metrics).map(([key, value]) => [
            key,
            <MetricNumber key={key} value={value} />,
          ])}
          empty={t('versionDetails.empty.metrics')}
        />
      </Section>
      <Section title={t('versionDetails.sections.params')}>
        <KeyValueTable
          label={t('versionDetails.sections.params')}
          rows={sorted(version.params)}
          empty={t('versionDetails.empty.params')}
        />
      </Section>
      <Section title={t('versionDetails.sections.signature')}>
        {version.signature ? (
          <SignatureTables signature={version.signature} />
        ) : (
          <p className={classes.quiet}>
            {isUnknown
              ? t('versionDetails.empty.unknown')
              : t('versionDetails.empty.signature')}
          </p>
        )}
      </Section>
      {version.inputExample && (
        <Section title={t('versionDetails.sections.inputExample')}>
          <InputExample json={version.inputExample} />
        </Section>
      )}
      {version.cardMarkdown && (
        <Section title={t('versionDetails.sections.card')}>
          <ModelCardText markdown={version.cardMarkdown} />
        </Section>
      )}
      <Section title={t('versionDetails.sections.datasets')}>
        <DatasetTable datasets={version.datasets} />
      </Section>
      {tags.length > 0 && (
        <Section title={t('versionDetails.sections.tags')}>
          <KeyValueTable
            label={t('versionDetails.sections.tags')}
            rows={tags}
            empty=""
          />
        </Section>
      )}
    </>
  );
}
