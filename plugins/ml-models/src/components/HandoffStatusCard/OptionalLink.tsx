import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';

/** A link, or only its words where an app has switched the page off. @internal */
export function OptionalLink(props: {
  to: string | undefined;
  children: ReactNode;
}) {
  const { to, children } = props;
  return to ? <Link to={to}>{children}</Link> : <span>{children}</span>;
}
