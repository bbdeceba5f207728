import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { SignatureTable } from './SignatureTable';

/**
 * What a version takes and gives, part by part.
 *
 * @internal
 */
export function SignatureTables(props: {
  signature: NonNullable<InventoryVersionDetails['signature']>;
}) {
  const { inputs, outputs, params } = props.signature;
  const { t } = useTranslate();
  return (
    <>
      <SignatureTable
        caption={t('versionDetails.signature.inputs')}
        fields={inputs}
        withRequired
      />
      <SignatureTable
        caption={t('versionDetails.signature.outputs')}
        fields={outputs}
      />
      {params.length > 0 && (
        <SignatureTable
          caption={t('versionDetails.signature.params')}
          fields={params}
          withRequired
        />
      )}
    </>
  );
}
