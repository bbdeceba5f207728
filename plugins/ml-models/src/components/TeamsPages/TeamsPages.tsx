import { Route, Routes } from 'react-router-dom';
import { TeamsPage } from '../TeamsPage';
import { UnitPage } from '../UnitPage';

/**
 * The tab of teams: the map of units, and the page of one of them.
 *
 * @internal
 */
export function TeamsPages() {
  return (
    <Routes>
      <Route index element={<TeamsPage />} />
      <Route path=":namespace/:name" element={<UnitPage />} />
    </Routes>
  );
}
