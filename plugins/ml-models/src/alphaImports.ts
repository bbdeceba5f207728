/*
 * Everything this package takes from upstream entry points marked `@alpha`, in one place: when a minor release
 * moves one of them, this is the only file to change.
 */
export {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
export type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
export {
  createFormField,
  FormFieldBlueprint,
  ScaffolderField,
} from '@backstage/plugin-scaffolder-react/alpha';
