import { useRouteRef } from '@backstage/core-plugin-api';
import { templateFormRouteRef } from '../../routes';

/**
 * Address of the form of one of our templates with fields filled in; undefined where an app has no Create pages.
 *
 * @internal
 */
export function useTemplatePath(): (
  templateName: string,
  formData: Record<string, string>,
) => string | undefined {
  const form = useRouteRef(templateFormRouteRef);
  return (templateName, formData) =>
    form &&
    `${form({ namespace: 'default', templateName })}?${new URLSearchParams({
      formData: JSON.stringify(formData),
    })}`;
}
