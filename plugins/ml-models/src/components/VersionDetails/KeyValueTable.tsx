import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { useDetailsStyles } from './useDetailsStyles';

/** Rows shown before somebody asks for more. */
const FIRST_ROWS = 12;

/** @internal */
export interface KeyValueTableProps {
  /** What the rows are, for those who listen. */
  label: string;
  rows: [key: string, value: ReactNode][];
  /** Said instead of a table without rows. */
  empty: string;
}

/**
 * Names with their values; long lists start short.
 *
 * @internal
 */
export function KeyValueTable(props: KeyValueTableProps) {
  const { label, rows, empty } = props;
  const classes = useDetailsStyles();
  const { t } = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  if (rows.length === 0) return <p className={classes.quiet}>{empty}</p>;

  const hidden = showsAll ? 0 : Math.max(0, rows.length - FIRST_ROWS);
  const shown = hidden > 0 ? rows.slice(0, FIRST_ROWS) : rows;
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('versionDetails.columns.name')}</th>
            <th scope="col">{t('versionDetails.columns.value')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <TextButton onClick={() => setShowsAll(true)}>
          {t('versionDetails.showAll', { count: rows.length })}
        </TextButton>
      )}
    </>
  );
}
