import type { ComponentType } from 'react';
import { createFormField, FormFieldBlueprint } from '../alphaImports';

/**
 * A field of template forms by its `ui:field` name. It is loaded when a form is opened.
 */
function makeField(
  name: string,
  load: () => Promise<{
    component: ComponentType<any>;
    validation?: (...args: any[]) => void | Promise<void>;
  }>,
) {
  return FormFieldBlueprint.make({
    name,
    params: {
      field: async () => {
        const { component, validation } = await load();
        return createFormField({
          name,
          component: component as (props: any) => JSX.Element | null,
          validation,
        });
      },
    },
  });
}

/**
 * Fields of the forms of the software templates.
 *
 * @internal
 */
export const formFieldExtensions = [
  makeField('MlSourcePicker', async () => ({
    component: (
      await import('../components/templateFields/MlSourcePicker/MlSourcePicker')
    ).MlSourcePicker,
  })),
  makeField('MlModelVersionPicker', async () => {
    const [picker, rules] = await Promise.all([
      import(
        '../components/templateFields/MlModelVersionPicker/MlModelVersionPicker'
      ),
      import(
        '../components/templateFields/MlModelVersionPicker/validateVersion'
      ),
    ]);
    return {
      component: picker.MlModelVersionPicker,
      validation: rules.validateVersion,
    };
  }),
  makeField('MlNamePicker', async () => {
    const [picker, rules] = await Promise.all([
      import('../components/templateFields/MlNamePicker/MlNamePicker'),
      import('../components/templateFields/MlNamePicker/validateName'),
    ]);
    return { component: picker.MlNamePicker, validation: rules.validateName };
  }),
  makeField('MlSimilarModels', async () => ({
    component: (
      await import(
        '../components/templateFields/MlSimilarModels/MlSimilarModels'
      )
    ).MlSimilarModels,
  })),
  makeField('MlRepositoryPicker', async () => {
    const [picker, rules] = await Promise.all([
      import(
        '../components/templateFields/MlRepositoryPicker/MlRepositoryPicker'
      ),
      import(
        '../components/templateFields/MlRepositoryPicker/validateRepository'
      ),
    ]);
    return {
      component: picker.MlRepositoryPicker,
      validation: rules.validateRepository,
    };
  }),
];
