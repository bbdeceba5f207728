import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { attestationRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationModel } from '@baton-ml/backstage-plugin-ml-models-common';
import { mlModelsTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(mlModelsTranslationRef);
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
