import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { OnCallCover } from '../OnCallCover';
import { Panel } from '../Panel';
import { EntityNames } from './EntityNames';
import { ModelsTable } from './ModelsTable';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      fontSize: theme.typography.pxToRem(14),
    },
  }),
  { name: 'MlModelsOnCallPanel' },
);

/**
 * Models of the unit and whether somebody can be called when one fails at night.
 *
 * @internal
 */
export function OnCallPanel(props: {
  unit: Pick<
    OrganisationUnit,
    'ref' | 'onCall' | 'onCallSource' | 'uncoveredModels' | 'rules'
  >;
  onChanged: () => void;
}) {
  const { unit, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Panel title={t('unitPage.models')}>
      <OnCallCover onCall={unit.onCall} />
      {unit.onCallSource.status === 'unavailable' && (
        <Notice severity="warning" title={t('unitPage.pagerUnavailable')}>
          {unit.onCallSource.message}
        </Notice>
      )}
      {unit.uncoveredModels.length > 0 && (
        <p className={classes.list}>
          <strong>{t('unitPage.uncoveredModels')}: </strong>
          <EntityNames of={unit.uncoveredModels} />
        </p>
      )}
      <ModelsTable
        groupRef={unit.ref}
        attestationDays={unit.rules.attestationDays}
        onChanged={onChanged}
      />
    </Panel>
  );
}
