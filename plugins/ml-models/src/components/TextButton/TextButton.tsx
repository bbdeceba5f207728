import Button from '@material-ui/core/Button';
import type { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { root: { textTransform: 'none' } },
  { name: 'MlModelsTextButton' },
);

/**
 * A small button whose words are written as words, as on the other pages of the package.
 *
 * @internal
 */
export function TextButton(props: ButtonProps) {
  const classes = useStyles();
  return <Button size="small" classes={classes} {...props} />;
}
