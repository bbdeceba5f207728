import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { HandoffTableRow } from './HandoffTableRow';

const columns = ['handoff', 'state', 'turn', 'progress', 'teams'] as const;

const useStyles = makeStyles(
  theme => ({
    table: { tableLayout: 'fixed', minWidth: 820 },
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
      '&:first-child': { paddingLeft: theme.spacing(1.5), width: '26%' },
    },
  }),
  { name: 'MlModelsHandoffTable' },
);

/** @internal */
export function HandoffTable(props: { handoffs: HandoffSummary[] }) {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('handoffsPage.listLabel')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} scope="col" className={classes.head}>
                {t(`handoffsPage.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.handoffs.map(handoff => (
            <HandoffTableRow key={handoff.id} handoff={handoff} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
