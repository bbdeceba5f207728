import type { OrganisationUnitPage } from '@baton-ml/backstage-plugin-ml-models-common';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { UnitRow } from './UnitRow';

const columns = [
  'unit',
  'size',
  'pattern',
  'models',
  'onCall',
  'capacity',
  'review',
] as const;

const useStyles = makeStyles(
  theme => ({
    table: { tableLayout: 'fixed', minWidth: 920 },
    head: {
      padding: theme.spacing(1),
      borderTop: 'none',
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: 'transparent',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      '&:first-child': { paddingLeft: theme.spacing(1.5), width: '22%' },
      '&:nth-child(2), &:nth-child(4)': { width: 96 },
    },
  }),
  { name: 'MlModelsUnitsTable' },
);

/** @internal */
export function UnitsTable(props: { page: OrganisationUnitPage }) {
  const { page } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('teamsPage.listLabel')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} scope="col" className={classes.head}>
                {t(`teamsPage.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {page.items.map(unit => (
            <UnitRow key={unit.ref} unit={unit} rules={page.rules} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
