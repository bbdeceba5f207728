import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { mlModelsApiRef } from '../../../api';
import { useTranslate } from '../../../hooks/useTranslate';
import { VersionField } from '../../StartHandoff/VersionField';
import { changedVersionCauses } from '../state/changedVersionCauses';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';

/** Pins a version, or another one. @internal */
export function PinDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const { t } = useTranslate();
  const api = useApi(mlModelsApiRef);
  const request = useRequest();
  const current = handoff.summary.version ?? '';
  const [version, setVersion] = useState(current);
  const { value: start } = useAsync(
    () => api.getHandoffStart(handoff.summary.entityRef),
    [api, handoff.summary.entityRef],
  );
  const bound = handoff.sections
    .flatMap(section => section.items)
    .filter(item => item.versionBound && item.state !== 'open').length;
  const hasChanged = handoff.staleness.causes.some(({ code }) =>
    changedVersionCauses.includes(code),
  );
  const submit = async () => {
    const isDone = await request.send(client =>
      client.pinHandoffVersion(handoff.summary.id, version, handoff.revision),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.pin.title')}
      text={t('handoffManage.pin.text')}
      submitLabel={t('handoffManage.pin.submit')}
      valid={version !== '' && (version !== current || hasChanged)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      <VersionField
        versions={start?.versions}
        value={version}
        onChange={setVersion}
      />
      {current && bound > 0 && (
        <Typography variant="body2">
          {t('handoffManage.pin.reset', { count: bound })}
        </Typography>
      )}
    </ActDialog>
  );
}
