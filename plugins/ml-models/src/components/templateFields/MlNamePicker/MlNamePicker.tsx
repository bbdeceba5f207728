import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import FormHelperText from '@material-ui/core/FormHelperText';
import TextField from '@material-ui/core/TextField';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';
import { useTranslate } from '../../../hooks/useTranslate';
import { TemplateFieldFrame } from '../TemplateFieldFrame';
import type { TemplateFieldProps } from '../TemplateFieldProps';
import {
  NAME_PATTERN,
  type NameOptions,
  toMadeRefs,
  toTakenRefs,
} from './toTakenRefs';

/** Long enough that typing asks once. */
const PAUSE_MILLISECONDS = 300;

/**
 * A name for what a template makes. Says while one types whether it is allowed and free.
 *
 * @internal
 */
export function MlNamePicker(props: TemplateFieldProps<string, NameOptions>) {
  const { formData = '', onChange, schema, uiSchema, idSchema } = props;
  const { t } = useTranslate();
  const catalogApi = useApi(catalogApiRef);
  const [name, setName] = useState(formData);
  useDebounce(() => setName(formData), PAUSE_MILLISECONDS, [formData]);
  const templates = JSON.stringify(
    toMadeRefs(uiSchema?.['ui:options'], props.formContext?.formData),
  );
  const { value, error } = useAsync(
    async () => ({
      name,
      taken: await toTakenRefs({
        catalogApi,
        entityRefs: JSON.parse(templates),
        name,
      }),
    }),
    [catalogApi, templates, name],
  );
  const isWellFormed = NAME_PATTERN.test(formData);
  const checked =
    isWellFormed && value?.name === formData ? value.taken : undefined;

  return (
    <TemplateFieldFrame field={props}>
      <TextField
        id={idSchema?.$id}
        label={schema.title}
        value={formData}
        onChange={event => onChange(event.target.value || undefined)}
        required={props.required}
        disabled={props.disabled}
        error={
          Boolean(props.rawErrors?.length) ||
          Boolean(checked?.length) ||
          (formData !== '' && !isWellFormed)
        }
        inputProps={{ autoComplete: 'off', spellCheck: false, maxLength: 40 }}
        fullWidth
      />
      <FormHelperText component="div" role="status">
        {formData && !isWellFormed && t('templateField.name.pattern')}
        {checked?.length === 0 && t('templateField.name.free')}
        {isWellFormed && error && t('templateField.name.unchecked')}
        {checked?.map(ref => (
          <div key={ref}>
            {t('templateField.name.taken')}{' '}
            <EntityRefLink entityRef={ref} target="_blank" />
          </div>
        ))}
      </FormHelperText>
    </TemplateFieldFrame>
  );
}
