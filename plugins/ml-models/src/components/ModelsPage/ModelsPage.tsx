import { EntityListProvider } from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { ModelsPageContent } from './ModelsPageContent';
import { DEFAULT_PAGE_SIZE } from './query/ModelListQuery';

/**
 * Every model of the catalog, to be searched, narrowed and opened.
 *
 * @remarks
 * Pages are addressed by offset and not by cursor: the list provider drops a cursor it finds in the URL as soon
 * as filters are registered, so a shared link would always open the first page. The provider writes the URL past
 * the router; the router's location therefore changes only when somebody navigates, and then everything is read
 * from the URL anew. The key of the location tells that, its query does not: the tab of the page leads to an empty
 * query, which is what the router still has while filters are chosen.
 *
 * @internal
 */
export function ModelsPage() {
  const { key, search } = useLocation();
  return (
    <EntityListProvider
      // Entries the provider has rewritten have lost their key, hence the query as well.
      key={`${key} ${search}`}
      pagination={{ mode: 'offset', limit: DEFAULT_PAGE_SIZE }}
    >
      <ModelsPageContent />
    </EntityListProvider>
  );
}
