import { getEntitySourceLocation, type Entity } from '@backstage/catalog-model';

const SLUGS = ['github.com/project-slug', 'gitlab.com/project-slug'];

/**
 * Owner and name of the repository of a component: from where the catalog read it, else from an annotation.
 *
 * @returns undefined when the component does not tell.
 *
 * @internal
 */
export function readProject(component: Entity): string | undefined {
  try {
    const { type, target } = getEntitySourceLocation(component);
    if (type === 'url') {
      const [place] = new URL(target).pathname.split(
        /\/(?:-\/)?(?:tree|blob|src|raw)\//,
      );
      const project = place.replace(/^\/|\/$|\.git$/g, '');
      if (project.includes('/')) return project;
    }
  } catch {
    // A component without a location, or from a file.
  }
  return SLUGS.map(slug => component.metadata.annotations?.[slug]).find(
    Boolean,
  );
}
