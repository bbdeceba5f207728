import { useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../../api';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { readFormText } from '../readFormText';
import { TemplateFieldFrame } from '../TemplateFieldFrame';
import type { TemplateFieldProps } from '../TemplateFieldProps';

/**
 * Chooses one of the registries the portal is configured for, by its name. Its address never gets into a repository.
 *
 * @internal
 */
export function MlSourcePicker(props: TemplateFieldProps<string>) {
  const { formData, onChange, schema, idSchema, required, disabled } = props;
  const { t } = useTranslate();
  const api = useApi(mlModelsApiRef);
  const { value, loading, error, retry } = useAsyncRetry(
    async () => (await api.listSources()).items,
    [api],
  );
  // A form that asks for the tracking platform as well shows what fits.
  const tracking = readFormText(props.formContext, 'tracking');
  const sources = (value ?? []).filter(source => source.status !== 'removed');
  const offered = tracking
    ? sources.filter(source => source.type === tracking)
    : sources;
  // Where nothing has to be chosen, nothing is.
  const only =
    required !== false && offered.length === 1 ? offered[0].id : undefined;
  const isOffered = offered.some(each => each.id === formData);
  const isKnown = value !== undefined;

  useEffect(() => {
    // What was chosen for another tracking does not stay behind unseen.
    if (isKnown && !isOffered && formData !== only) {
      onChange(only);
    }
  }, [isKnown, isOffered, only, formData, onChange]);

  return (
    <TemplateFieldFrame field={props}>
      {error && (
        <Notice
          severity="error"
          title={t('templateField.source.failed')}
          onRetry={retry}
        >
          {error.message}
        </Notice>
      )}
      {!error && !loading && !offered.length && (
        <Notice
          severity="warning"
          title={
            sources.length
              ? t('templateField.source.noneFits')
              : t('templateField.source.empty')
          }
        />
      )}
      {!error && (loading || offered.length > 0) && (
        <TextField
          select
          id={idSchema?.$id}
          label={schema.title}
          value={isOffered ? formData : ''}
          onChange={event => onChange(event.target.value)}
          required={required}
          disabled={disabled || loading}
          error={Boolean(props.rawErrors?.length)}
          SelectProps={{ SelectDisplayProps: { 'aria-label': schema.title } }}
          fullWidth
        >
          {offered.map(source => (
            <MenuItem key={source.id} value={source.id}>
              {source.title === source.id
                ? source.id
                : `${source.title} (${source.id})`}
            </MenuItem>
          ))}
        </TextField>
      )}
    </TemplateFieldFrame>
  );
}
