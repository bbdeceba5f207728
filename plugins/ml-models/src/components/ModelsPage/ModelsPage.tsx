import { EntityListProvider } from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { ModelsPageContent } from './ModelsPageContent';

/**
 * Every model of the catalog, to be searched, narrowed and opened.
 *
 * @remarks
 * Pages are addressed by offset and not by cursor: the list provider drops a cursor it finds in the URL as soon
 * as filters are registered, so a shared link would always open the first page. The provider writes the URL past
 * the router; the router's location therefore changes only when somebody navigates, and then everything is read
 * from the URL anew.
 *
 * @internal
 */
export function ModelsPage() {
  const { search } = useLocation();
  return (
    <EntityListProvider key={search} pagination={{ mode: 'offset', limit: 20 }}>
      <ModelsPageContent />
    </EntityListProvider>
  );
}
