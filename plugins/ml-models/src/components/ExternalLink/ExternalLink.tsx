import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { RiExternalLinkLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { toWebUrl } from './toWebUrl';

/** @internal */
export interface ExternalLinkProps {
  /** Address as recorded; anything but a web address is shown without a link. */
  to: string | undefined;
  children: ReactNode;
  className?: string;
}

const useStyles = makeStyles(
  theme => ({
    icon: { marginLeft: theme.spacing(0.5), verticalAlign: '-2px' },
  }),
  { name: 'MlModelsExternalLink' },
);

/**
 * A link to another system, safe for addresses that people or registries wrote.
 *
 * @internal
 */
export function ExternalLink(props: ExternalLinkProps) {
  const classes = useStyles();
  const url = toWebUrl(props.to);
  if (!url) return <span className={props.className}>{props.children}</span>;
  return (
    <Link to={url} className={props.className}>
      {props.children}
      <RiExternalLinkLine size={14} className={classes.icon} aria-hidden />
    </Link>
  );
}
