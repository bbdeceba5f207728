import { attestationRecordPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  OrganisationAttestation,
  OrganisationModel,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { OnCallChip } from '../OnCallChip';
import { RecordButton } from '../RecordButton';
import { StatusChip } from '../StatusChip';
import { EntityName } from './EntityName';

const useStyles = makeStyles(
  theme => ({
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
    buttons: { whiteSpace: 'nowrap', textAlign: 'right' },
  }),
  { name: 'MlModelsTeamModelsTableRow' },
);

function wordsOf({ expired, imported }: OrganisationAttestation) {
  if (expired) return 'unitPage.attestedBefore' as const;
  return imported
    ? ('unitPage.attestedImported' as const)
    : ('unitPage.attested' as const);
}

/** @internal */
export function ModelsTableRow(props: {
  model: OrganisationModel;
  onAttest: () => void;
  onWithdraw: () => void;
}) {
  const { model, onAttest, onWithdraw } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const attestation = model.onCall?.attestation;
  const [onlySign] = model.productionBy.length === 1 ? model.productionBy : [];
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
        {onlySign && (
          <div className={classes.quiet}>
            {t(`unitPage.productionBy.${onlySign}`)}
          </div>
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
            {attestation && (
              <div className={classes.quiet}>
                {t(wordsOf(attestation), {
                  person: attestation.recordedBy.title,
                  date: formatDay(attestation.expiresAt),
                })}
              </div>
            )}
          </>
        )}
      </td>
      <td className={classes.buttons}>
        {model.onCall?.rotationFrom && model.mayAttest && (
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
        {attestation && model.mayAttest && (
          <RecordButton
            variant="text"
            label={t('unitPage.withdraw')}
            accessibleLabel={t('unitPage.withdrawAttestationLabel', {
              model: model.model.title,
            })}
            permission={attestationRecordPermission}
            mayRecord={model.mayAttest}
            onClick={onWithdraw}
          />
        )}
      </td>
    </tr>
  );
}
