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
  { name: 'MlModelsAbsentModels' },
);

/** @internal */
export interface AbsentModelsProps {
  /** At most 100 names; the backend cuts the list there. */
  names: string[];
  /** How many there are in all. */
  count: number;
}

/** @internal */
export function AbsentModels(props: AbsentModelsProps) {
  const { names, count } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? names : names.slice(0, FEW);
  const rest = count - shown.length;
  return (
    <ul className={classes.root} aria-label={t('source.absent', { count })}>
      {shown.map(name => (
        <li key={name} className={classes.name}>
          {name}
        </li>
      ))}
      {rest > 0 && (
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
