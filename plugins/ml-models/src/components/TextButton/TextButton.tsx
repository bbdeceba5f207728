import Button from '@material-ui/core/Button';
import type { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { forwardRef } from 'react';
import type { ForwardedRef } from 'react';

const useStyles = makeStyles(
  { root: { textTransform: 'none' } },
  { name: 'MlModelsTextButton' },
);

function TextButtonContent(
  props: ButtonProps,
  ref: ForwardedRef<HTMLButtonElement>,
) {
  const classes = useStyles();
  return <Button ref={ref} size="small" classes={classes} {...props} />;
}

/**
 * A small button whose words are written as words, as on the other pages of the package.
 *
 * @internal
 */
export const TextButton = forwardRef(TextButtonContent);
