import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { toWebUrl } from '../ExternalLink';
import { removeFrontMatter } from './removeFrontMatter';

const useStyles = makeStyles(
  theme => ({
    root: {
      overflowWrap: 'anywhere',
      '& h1, & h2': { fontSize: theme.typography.pxToRem(18) },
      '& h3, & h4, & h5, & h6': { fontSize: theme.typography.pxToRem(16) },
      '& table': {
        display: 'block',
        width: 'max-content',
        maxWidth: '100%',
        overflowX: 'auto',
      },
      '& td, & th': { padding: theme.spacing(0.75, 1.5), lineHeight: 1.4 },
    },
  }),
  { name: 'MlModelsModelCardText' },
);

/**
 * A model card as people wrote it, safe to show.
 *
 * @remarks
 * The markdown comes from a registry. HTML inside it passes the sanitiser of `MarkdownContent`; links lead to the
 * web or nowhere; pictures are not fetched, because their address would tell a stranger who reads the page, and
 * show their description instead.
 *
 * @internal
 */
export function ModelCardText(props: { markdown: string }) {
  const classes = useStyles();
  return (
    <MarkdownContent
      className={classes.root}
      content={removeFrontMatter(props.markdown)}
      transformLinkUri={href => toWebUrl(href) ?? ''}
      transformImageUri={() => ''}
    />
  );
}
