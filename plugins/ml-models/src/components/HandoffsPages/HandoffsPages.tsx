import { Route, Routes } from 'react-router-dom';
import { HandoffPage } from '../HandoffPage';
import { HandoffsPage } from '../HandoffsPage';

/**
 * The tab of handoffs: the list, and the page of one of them.
 *
 * @internal
 */
export function HandoffsPages() {
  return (
    <Routes>
      <Route index element={<HandoffsPage />} />
      <Route path=":id" element={<HandoffPage />} />
    </Routes>
  );
}
