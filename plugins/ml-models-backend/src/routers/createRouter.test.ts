import type { Router } from 'express';
import { documentedRoutes } from '../__testUtils__/contract';
import { createRouter } from './createRouter';

/** Routes of a router and of the routers in it, with holes written as the document writes them. */
function listRoutes(router: Router): string[] {
  return router.stack.flatMap(layer => {
    const { route, handle } = layer as any;
    if (route) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      return Object.keys(route.methods).map(
        method => `${method.toUpperCase()} ${path}`,
      );
    }
    return handle.stack ? listRoutes(handle) : [];
  });
}

describe('createRouter', () => {
  it('has the routes of the document and no others, since one that is missing there would not be validated', () => {
    const router = createRouter({} as Parameters<typeof createRouter>[0]);
    expect(listRoutes(router).sort()).toEqual(
      [...documentedRoutes, 'GET /openapi.json'].sort(),
    );
  });
});
