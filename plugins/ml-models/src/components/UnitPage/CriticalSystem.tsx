import type { OrganisationStructureSystem } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import { EngineerList } from './EngineerList';
import { EntityName } from './EntityName';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.75),
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderLeftWidth: 4,
      borderRadius: theme.shape.borderRadius * 2,
      overflowWrap: 'anywhere',
    },
    covered: { borderLeftColor: theme.palette.success.main },
    uncovered: { borderLeftColor: theme.palette.error.main },
  }),
  { name: 'MlModelsCriticalSystem' },
);

/** @internal */
export function CriticalSystem(props: { system: OrganisationStructureSystem }) {
  const { system } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <li
      className={`${classes.root} ${
        system.covered ? classes.covered : classes.uncovered
      }`}
    >
      <EntityName of={system.system} />
      {!system.covered && (
        <StatusChip tone="negative" label={t('organisationCard.uncovered')} />
      )}
      {system.engineers.length > 0 && (
        <EngineerList engineers={system.engineers} />
      )}
    </li>
  );
}
