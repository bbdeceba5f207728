import { Link } from '@backstage/core-components';
import type {
  OrganisationRules,
  OrganisationUnitSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useUnitPath } from '../../hooks/useUnitPath';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { CapacityMeter } from '../CapacityMeter';
import { OnCallCover } from '../OnCallCover';
import { PatternMatchChip } from '../PatternMatchChip';
import { ReviewDueChip } from '../ReviewDueChip';
import { RoleBar } from '../UnitPage';
import type { UnitQuery } from './UnitQuery';

const useStyles = makeStyles(
  theme => ({
    row: {
      '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
      '&$row:hover': { backgroundColor: theme.palette.action.hover },
      '&:last-child > *': { borderBottom: 'none' },
    },
    cell: {
      padding: theme.spacing(1.25, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
      '&:first-child': { paddingLeft: theme.spacing(1.5) },
    },
    name: { fontWeight: 600, overflowWrap: 'anywhere' },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      lineHeight: 1.5,
    },
    figure: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'MlModelsUnitRow' },
);

/** @internal */
export function UnitRow(props: {
  unit: OrganisationUnitSummary;
  rules: OrganisationRules;
  basis: UnitQuery['basis'];
  titleOf: (unitRef: string) => string;
}) {
  const { unit, rules, basis, titleOf } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const path = useUnitPath()(unit.ref, basis);
  const { pattern, review } = unit;
  const declared = t(`pattern.${pattern.declared ?? 'none'}`);
  return (
    <TableRow hover className={classes.row}>
      <TableCell
        component="th"
        role="rowheader"
        scope="row"
        className={classes.cell}
      >
        {path ? (
          <Link to={path} className={classes.name}>
            {unit.title}
          </Link>
        ) : (
          <span className={classes.name}>{unit.title}</span>
        )}
        {unit.parents.length > 0 && (
          <div className={classes.quiet}>
            {t('teamsPage.inside', {
              units: unit.parents.map(titleOf).join(', '),
            })}
          </div>
        )}
        {unit.description && (
          <div className={classes.quiet}>{unit.description}</div>
        )}
      </TableCell>
      <TableCell className={classes.cell}>
        <span className={classes.figure}>
          {t('teamsPage.people', { count: unit.size.count })}
        </span>
        <RoleBar size={unit.size} />
      </TableCell>
      <TableCell className={classes.cell}>
        <PatternMatchChip
          match={pattern.match}
          title={pattern.reasons.map(reason => reason.text).join(' ')}
        />
        <div className={classes.quiet}>
          {pattern.recommended && pattern.recommended !== pattern.declared
            ? t('teamsPage.declaredRecommended', {
                declared,
                recommended: t(`pattern.${pattern.recommended}`),
              })
            : declared}
        </div>
      </TableCell>
      <TableCell className={`${classes.cell} ${classes.figure}`}>
        {unit.models.production.toLocaleString()}
      </TableCell>
      <TableCell className={classes.cell}>
        <OnCallCover onCall={unit.onCall} />
      </TableCell>
      <TableCell className={classes.cell}>
        <CapacityMeter capacity={unit.capacity} rules={rules} />
      </TableCell>
      <TableCell className={classes.cell}>
        <ReviewDueChip review={review} />
        {review.dueAt && (
          <div className={classes.quiet}>
            {t('teamsPage.due', {
              date: formatDay(review.dueAt),
            })}
          </div>
        )}
      </TableCell>
    </TableRow>
  );
}
