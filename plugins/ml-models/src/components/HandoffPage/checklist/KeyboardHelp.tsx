import FormControlLabel from '@material-ui/core/FormControlLabel';
import IconButton from '@material-ui/core/IconButton';
import Popover from '@material-ui/core/Popover';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RiKeyboardLine } from '@remixicon/react';
import { useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 360, padding: theme.spacing(2) },
    list: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.75, 2),
      margin: theme.spacing(1.5, 0),
      fontSize: theme.typography.pxToRem(14),
      '& dd': { margin: 0 },
    },
    key: {
      display: 'inline-block',
      minWidth: 22,
      marginRight: 4,
      padding: '1px 6px',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      backgroundColor: theme.palette.background.default,
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      fontSize: theme.typography.pxToRem(12),
      textAlign: 'center',
    },
  }),
  { name: 'MlModelsKeyboardHelp' },
);

const KEYS = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['toggle', ['Enter']],
  ['answer', ['e']],
  ['comment', ['c']],
  ['openAll', ['o']],
  ['closeAll', ['x']],
  ['send', ['Ctrl Enter']],
] as const;

/** Says which keys do what. @internal */
export function KeyboardHelp(props: {
  lettersOn: boolean;
  onLetters: (on: boolean) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('handoffKeys.open')}
        title={t('handoffKeys.open')}
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <RiKeyboardLine size={20} aria-hidden />
      </IconButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('handoffKeys.title'),
          className: classes.root,
        }}
        onClose={() => setAnchor(undefined)}
      >
        <Typography component="h3" variant="h6">
          {t('handoffKeys.title')}
        </Typography>
        <dl className={classes.list}>
          {KEYS.map(([name, keys]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>
                {keys.map(key => (
                  <kbd key={key} className={classes.key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`handoffKeys.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <FormControlLabel
          control={
            <Switch
              color="primary"
              checked={props.lettersOn}
              onChange={event => props.onLetters(event.target.checked)}
            />
          }
          label={t('handoffKeys.letters')}
        />
      </Popover>
    </>
  );
}
