import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import { TextButton } from '../../TextButton';

const useStyles = makeStyles(
  theme => ({
    item: { maxWidth: 380, whiteSpace: 'normal' },
    refused: {
      cursor: 'not-allowed',
      '& $label': { color: theme.palette.text.disabled },
    },
    label: { fontSize: theme.typography.pxToRem(14) },
    reason: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsExplainedMenu' },
);

/** @internal */
export interface ExplainedAct {
  id: string;
  label: string;
  /** Why it is not possible now. */
  refusal: string | undefined;
  onChoose: () => void;
}

/**
 * A menu of acts; those that are not possible now stay in it, focusable, with the reason.
 *
 * @internal
 */
export function ExplainedMenu(props: { label: string; acts: ExplainedAct[] }) {
  const { label, acts } = props;
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <TextButton
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        endIcon={<RiArrowDownSLine size={16} aria-hidden />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </TextButton>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        MenuListProps={{ 'aria-label': label }}
        onClose={close}
      >
        {acts.map(act => (
          <MenuItem
            key={act.id}
            className={`${classes.item} ${
              act.refusal === undefined ? '' : classes.refused
            }`}
            aria-disabled={act.refusal !== undefined}
            disableRipple={act.refusal !== undefined}
            onClick={() => {
              if (act.refusal !== undefined) return;
              close();
              act.onChoose();
            }}
          >
            <ListItemText
              primary={act.label}
              secondary={act.refusal}
              classes={{ primary: classes.label, secondary: classes.reason }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
