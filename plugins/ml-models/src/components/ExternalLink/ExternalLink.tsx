import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { toWebUrl } from './toWebUrl';

/** @internal */
export interface ExternalLinkProps {
  /** Address as recorded; anything but a web address is shown without a link. */
  to: string | undefined;
  children: ReactNode;
  className?: string;
}

/**
 * A link to another system, safe for addresses that people or registries wrote.
 *
 * @internal
 */
export function ExternalLink(props: ExternalLinkProps) {
  const url = toWebUrl(props.to);
  if (!url) return <span className={props.className}>{props.children}</span>;
  return (
    <Link to={url} className={props.className} externalLinkIcon>
      {props.children}
    </Link>
  );
}
