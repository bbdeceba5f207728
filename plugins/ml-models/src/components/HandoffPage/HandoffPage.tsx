import { useParams } from 'react-router-dom';
import { HandoffReview } from './HandoffReview';

/**
 * The page of one handoff.
 *
 * @internal
 */
export function HandoffPage() {
  const { id = '' } = useParams();
  // Nothing of the handoff shown before may stay for another one.
  return <HandoffReview key={id} id={id} />;
}
