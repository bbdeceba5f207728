import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** Properties every field of a template's form gets. */
export type TemplateFieldProps<TValue, TOptions = {}> = Pick<
  FieldExtensionComponentProps<TValue, TOptions>,
  | 'formData'
  | 'onChange'
  | 'rawErrors'
  | 'required'
  | 'disabled'
  | 'schema'
  | 'uiSchema'
  | 'idSchema'
  | 'errors'
> & {
  /** Holds what the whole form says so far under `formData`. */
  formContext?: { formData?: Record<string, unknown> };
};
