import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';

/** As many names are read at a glance. */
const FEW = 8;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 1.5),
      maxHeight: 200,
      margin: 0,
      padding: 0,
      overflowY: 'auto',
      listStyle: 'none',
      fontSize: theme.typography.body2.fontSize,
    },
    name: { fontWeight: 600, overflowWrap: 'anywhere' },
  }),
  { name: 'MlModelsNameList' },
);

/** @internal */
export interface NameListProps {
  /** For those who cannot see what it is about. */
  label: string;
  /** At most 100 of those the reader may see; the backend cuts the list there. */
  names: string[];
  /** How many there are in all. */
  count: number;
  /** All of them in words, for example "3 models". */
  words: string;
}

/**
 * Names that may be many, and of which a reader may not see all.
 *
 * @internal
 */
export function NameList(props: NameListProps) {
  const { label, names, count, words } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? names : names.slice(0, FEW);
  const rest = count - shown.length;
  return (
    <ul className={classes.root} aria-label={label}>
      {shown.map(name => (
        <li key={name} className={classes.name}>
          {name}
        </li>
      ))}
      {names.length === 0 && <li>{t('source.hidden', { what: words })}</li>}
      {names.length > 0 && rest > 0 && (
        <li>
          {!all && names.length > FEW ? (
            <Link component="button" onClick={() => setAll(true)}>
              {t('source.absentMore', { count: rest })}
            </Link>
          ) : (
            t('source.absentMore', { count: rest })
          )}
        </li>
      )}
    </ul>
  );
}
