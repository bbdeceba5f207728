import type { ReactNode } from 'react';
import { ScaffolderField } from '../../alphaImports';
import type { TemplateFieldProps } from './TemplateFieldProps';

/** Puts a field into the frame that all fields of a template's form have: description below, errors in red. */
export function TemplateFieldFrame(props: {
  field: Pick<
    TemplateFieldProps<any>,
    'rawErrors' | 'required' | 'disabled' | 'schema' | 'uiSchema' | 'errors'
  >;
  children: ReactNode;
}) {
  const { rawErrors, required, disabled, schema, uiSchema, errors } =
    props.field;
  return (
    <ScaffolderField
      rawErrors={rawErrors}
      rawDescription={uiSchema?.['ui:description'] ?? schema.description}
      required={required}
      disabled={disabled}
      errors={errors}
    >
      {props.children}
    </ScaffolderField>
  );
}
