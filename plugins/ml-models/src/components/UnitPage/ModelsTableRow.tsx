import { attestationRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationModel } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { OnCallChip } from '../OnCallChip';
import { RecordButton } from '../RecordButton';
import { StatusChip } from '../StatusChip';
import { EntityName } from './EntityName';

/** @internal */
export function ModelsTableRow(props: {
  model: OrganisationModel;
  onAttest: () => void;
}) {
  const { model, onAttest } = props;
  const { t } = useTranslate();
  return (
    <tr>
      <th scope="row">
        <EntityName of={model.model} />{' '}
        {model.production && (
          <StatusChip tone="positive" label={t('unitPage.inProduction')} />
        )}{' '}
        {model.critical && (
          <StatusChip tone="attention" label={t('organisationCard.critical')} />
        )}
      </th>
      <td>{t(`unitPage.sides.${model.side}`)}</td>
      <td>
        {model.onCall && (
          <>
            <OnCallChip cover={model.onCall} />{' '}
            {model.onCall.url && (
              <ExternalLink to={model.onCall.url}>
                {t('unitPage.rotation')}
              </ExternalLink>
            )}
          </>
        )}
      </td>
      <td>
        {model.onCall && model.mayAttest && (
          <RecordButton
            variant="text"
            label={t('unitPage.attest')}
            accessibleLabel={t('unitPage.attestLabel', {
              model: model.model.title,
            })}
            permission={attestationRecordPermission}
            mayRecord={model.mayAttest}
            onClick={onAttest}
          />
        )}
      </td>
    </tr>
  );
}
