import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { toWebUrl } from '../ExternalLink';

const useStyles = makeStyles(
  theme => ({
    root: {
      overflowWrap: 'anywhere',
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.55,
      '& > :first-child': { marginTop: 0 },
      '& > :last-child': { marginBottom: 0 },
      '& h1, & h2, & h3, & h4, & h5, & h6': {
        margin: theme.spacing(1, 0, 0.5),
        fontSize: theme.typography.body1.fontSize,
        fontWeight: 600,
      },
      '& p, & ul, & ol': { margin: theme.spacing(0.5, 0) },
      '& pre': { overflowX: 'auto' },
    },
  }),
  { name: 'MlModelsMarkdownText' },
);

/**
 * What a person wrote in a thread or an answer, safe to show.
 *
 * @remarks
 * Plain CommonMark: HTML inside it stays text, links lead to the web or nowhere, and pictures are not fetched,
 * because their address would tell a stranger who reads the page.
 *
 * @internal
 */
export function MarkdownText(props: { text: string }) {
  const classes = useStyles();
  return (
    <MarkdownContent
      dialect="common-mark"
      className={classes.root}
      content={props.text}
      transformLinkUri={href => toWebUrl(href) ?? ''}
      transformImageUri={() => ''}
    />
  );
}
