import type {
  InventoryModel,
  InventoryVersion,
  InventoryVersionPage,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslate } from '../../hooks/useTranslate';
import { VisuallyHidden } from '../VisuallyHidden';
import { MOST_COMPARED } from './readVersionsUrl';
import { VersionRow } from './VersionRow';

/** @internal */
export interface VersionTableProps {
  model: InventoryModel;
  page: InventoryVersionPage;
  toVersionLink: (versionId: string) => string;
  /** Ids of the versions picked for a comparison. */
  selected: string[];
  onSelect: (selected: string[]) => void;
}

const useStyles = makeStyles(
  theme => ({
    // Words for those who listen are placed out of the flow and would stretch the page otherwise.
    scroll: { position: 'relative' },
    head: {
      '& th': {
        whiteSpace: 'nowrap',
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 600,
        textTransform: 'none',
        letterSpacing: 0,
      },
    },
    metric: { textAlign: 'right' },
  }),
  { name: 'MlModelsVersionTable' },
);

/**
 * One page of versions.
 *
 * @internal
 */
export function VersionTable(props: VersionTableProps) {
  const { model, page, toVersionLink, selected, onSelect } = props;
  const classes = useStyles();
  const { t } = useTranslate();

  const toggle = ({ id }: InventoryVersion) =>
    onSelect(
      selected.includes(id)
        ? selected.filter(other => other !== id)
        : [...selected, id],
    );

  return (
    <TableContainer className={classes.scroll}>
      <Table
        size="small"
        aria-label={t('versions.tableLabel', { name: model.name })}
      >
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell padding="checkbox">
              <VisuallyHidden>{t('versions.columns.select')}</VisuallyHidden>
            </TableCell>
            <TableCell>{t('versions.columns.version')}</TableCell>
            <TableCell>{t('versions.columns.aliases')}</TableCell>
            <TableCell>{t('versions.columns.status')}</TableCell>
            <TableCell>{t('versions.columns.created')}</TableCell>
            <TableCell>{t('versions.columns.author')}</TableCell>
            {page.keyMetricNames.map(name => (
              <TableCell key={name} className={classes.metric}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {page.items.map(version => (
            <VersionRow
              key={version.id}
              model={model}
              version={version}
              metricNames={page.keyMetricNames}
              link={toVersionLink(version.id)}
              isSelected={selected.includes(version.id)}
              isSelectable={
                selected.includes(version.id) || selected.length < MOST_COMPARED
              }
              onToggle={() => toggle(version)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
