import Button from '@material-ui/core/Button';
import type { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { forwardRef } from 'react';

const useStyles = makeStyles(
  { root: { textTransform: 'none' } },
  { name: 'MlModelsTextButton' },
);

/**
 * A small button whose words are written as words, as on the other pages of the package.
 *
 * @internal
 */
export const TextButton = forwardRef<HTMLButtonElement, ButtonProps>(
  function TextButton(props, ref) {
    const classes = useStyles();
    return <Button ref={ref} size="small" classes={classes} {...props} />;
  },
);
