import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type {
  HandoffStart,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { handoffRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityField } from '../EntityField';
import { HandoffStateChip } from '../HandoffStateChip';
import { Notice } from '../Notice';
import { ChoiceField } from './ChoiceField';
import type { useStartHandoff } from './useStartHandoff';
import { VersionField } from './VersionField';

const TIERS: MlModelRiskTier[] = ['low', 'medium', 'high'];

/**
 * What a handoff starts with, filled in from the model, and what stands in its way.
 *
 * @internal
 */
export function StartForm(props: {
  form: ReturnType<typeof useStartHandoff>;
  start: HandoffStart;
}) {
  const { form, start } = props;
  const { values, change } = form;
  const { t } = useTranslate();
  const toHandoff = useRouteRef(handoffRouteRef);
  const rivals = start.open.filter(
    open =>
      open.version === values.version &&
      open.environment === values.environment,
  );
  return (
    <>
      {start.refusals.map(({ code, text }) => (
        <Notice key={code} severity="warning" title={text} />
      ))}
      {start.problems.map(({ code, text, fix, blocking }) => (
        <Notice key={code} severity={blocking ? 'error' : 'info'} title={text}>
          {fix}
        </Notice>
      ))}
      {rivals.map(open => (
        <Notice
          key={open.id}
          severity="warning"
          title={t('startHandoff.rival')}
        >
          <Link to={toHandoff({ id: open.id })}>
            #{open.number} {open.modelTitle}
          </Link>{' '}
          <HandoffStateChip state={open.state} />
        </Notice>
      ))}
      <VersionField
        optional
        versions={start.versions}
        value={values.version ?? ''}
        onChange={version => change({ version })}
      />
      <ChoiceField
        id="start-handoff-environment"
        label={t('startHandoff.environment')}
        values={start.environments.map(name => ({ value: name, label: name }))}
        value={values.environment ?? ''}
        onChange={environment => change({ environment })}
      />
      <TextField
        id="start-handoff-tier"
        select
        size="small"
        variant="outlined"
        label={t('startHandoff.tier')}
        helperText={
          start.riskTierFrom === 'entity'
            ? t('startHandoff.tierFromModel')
            : t('startHandoff.tierAssumed')
        }
        value={values.riskTier ?? 'medium'}
        onChange={event =>
          change({ riskTier: event.target.value as MlModelRiskTier })
        }
      >
        {TIERS.map(tier => (
          <MenuItem key={tier} value={tier}>
            {t(`riskTier.${tier}Long`)}
          </MenuItem>
        ))}
      </TextField>
      {form.needsReason && (
        <TextField
          id="start-handoff-tier-reason"
          required
          multiline
          size="small"
          variant="outlined"
          label={t('startHandoff.tierReason')}
          value={values.riskReason ?? ''}
          inputProps={{ maxLength: 2000 }}
          onChange={event => change({ riskReason: event.target.value })}
        />
      )}
      <EntityField
        id="start-handoff-ds"
        kinds={['Group']}
        label={t('team.dataScience')}
        value={values.dataScience ? [values.dataScience] : []}
        onChange={([dataScience = '']) => change({ dataScience })}
      />
      <EntityField
        id="start-handoff-mle"
        kinds={['Group']}
        label={t('team.engineering')}
        value={values.engineering ? [values.engineering] : []}
        onChange={([engineering = '']) => change({ engineering })}
      />
      <ChoiceField
        id="start-handoff-checklist"
        label={t('startHandoff.checklist')}
        values={start.checklists.map(({ id, title, version }) => ({
          value: id,
          label: `${title} ${version}`,
        }))}
        value={values.checklistId ?? ''}
        onChange={checklistId => change({ checklistId })}
      />
    </>
  );
}
