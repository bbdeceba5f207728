import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { mlModelsApiRef } from '../../../api';
import { useTranslate } from '../../../hooks/useTranslate';
import { ActDialog } from '../manage/ActDialog';
import { isLink, LinkField } from '../manage/LinkField';
import { isReason, ReasonField } from '../manage/ReasonField';
import { useRequest } from '../state/useRequest';

/**
 * An engineer says that the version no longer runs, as a pipeline would; what is retired must not serve any more.
 *
 * @internal
 */
export function StoppedDialog(props: {
  handoff: Handoff;
  onClose: () => void;
}) {
  const { handoff, onClose } = props;
  const { summary, versionFacts } = handoff;
  const { t } = useTranslate();
  const deployments = useApi(mlModelsApiRef);
  const request = useRequest();
  const [reason, setReason] = useState('');
  const [link, setLink] = useState('');
  const submit = async () => {
    const isDone = await request.send(async (_api, _shown, options) => {
      await deployments.reportDeployment(
        {
          entityRef: summary.entityRef,
          version: summary.version ?? '',
          environment: summary.environment,
          status: 'removed',
          reason: reason.trim(),
          ...(versionFacts?.digest ? { digest: versionFacts.digest } : {}),
          ...(link ? { link } : {}),
        },
        options,
      );
    });
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffTransition.stopped.label')}
      text={t('handoffTransition.stopped.text')}
      submitLabel={t('handoffTransition.stopped.label')}
      valid={isReason(reason) && isLink(link)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
      <LinkField id="handoff-stopped-link" value={link} onChange={setLink} />
    </ActDialog>
  );
}
