import { RiQuestionLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { SampleBadge } from '../../SampleBadge';
import { SourceStatusChip } from '../../SourceStatusChip';
import { StatusChip } from '../../StatusChip';
import type { FastValue } from './useFastValues';

/**
 * What a person should know before believing a row: sample data, a registry in trouble, a model that vanished.
 *
 * @internal
 */
export function FastBadges(props: { value: FastValue }) {
  const { value } = props;
  const { t } = useTranslate();
  if (value.state !== 'known') return null;
  const { source, state } = value.model;
  return (
    <>
      {source.sample && <SampleBadge short />}
      {source.status !== 'ok' && source.status !== 'never-synced' && (
        <SourceStatusChip status={source.status} />
      )}
      {state !== 'present' && (
        <StatusChip
          tone="attention"
          icon={<RiQuestionLine aria-hidden />}
          label={t(`modelState.${state}`)}
          title={t(`modelState.${state}Explanation`)}
        />
      )}
    </>
  );
}
