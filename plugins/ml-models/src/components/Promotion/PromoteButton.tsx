import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  HandoffStatus,
  HandoffSummary,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { templateTaskRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { ExplainedButton } from '../ExplainedButton';
import { ExternalLink } from '../ExternalLink';
import { toPromotionState } from './PromotionState';
import { toFormData } from './toFormData';
import { useTemplatePath } from './useTemplatePath';

/** @internal */
export interface PromoteButtonProps {
  /** Entity ref of the model. */
  modelRef: string;
  /** The handoff that is under way, if any. */
  handoff: HandoffSummary | undefined;
  /** The production repository the handoff knows, if any. */
  repository: HandoffStatus['repository'];
  /** The model in the catalog, where it is at hand: it may name what serves it, and fills in the system. */
  entity?: MlModelEntity;
  /** Why the person may not have a repository made. */
  refusal?: string;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    button: { textTransform: 'none' },
    text: { color: theme.palette.text.secondary, maxWidth: '70ch' },
  }),
  { name: 'MlModelsPromoteButton' },
);

/**
 * The way of a model into production: makes its repository, resumes what stopped half-way, or shows what is there.
 *
 * @internal
 */
export function PromoteButton(props: PromoteButtonProps) {
  const { modelRef, entity, refusal } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const templatePath = useTemplatePath();
  const task = useRouteRef(templateTaskRouteRef);
  const state = toPromotionState({
    ...props,
    production: entity?.spec.source?.production,
  });
  const button = (
    to: string | undefined,
    label: string,
    variant: 'outlined' | 'text' = 'outlined',
  ) =>
    to && (
      <LinkButton
        to={to}
        variant={variant}
        color="primary"
        size="small"
        className={classes.button}
      >
        {label}
      </LinkButton>
    );
  /** What makes a repository is for those who may; it stays quieter than the next step of the handoff. */
  const maker = (
    handoff: HandoffSummary,
    label: string,
    variant: 'outlined' | 'text' = 'outlined',
  ) =>
    refusal === undefined ? (
      button(
        templatePath(
          'ml-production',
          toFormData({ modelRef, handoff, entity }),
        ),
        label,
        variant,
      )
    ) : (
      <ExplainedButton refusal={refusal} variant={variant} onClick={() => {}}>
        {label}
      </ExplainedButton>
    );

  switch (state.kind) {
    case 'no-handoff':
    case 'over':
      return (
        // The card of the handoff, on the same page, starts one.
        <Typography variant="body2" className={classes.text}>
          {state.kind === 'over'
            ? t('promotion.over')
            : t('promotion.noHandoff')}
        </Typography>
      );
    case 'waiting':
    case 'suspended':
      return (
        <Typography variant="body2" className={classes.text}>
          {state.kind === 'suspended'
            ? t('promotion.suspended')
            : t('promotion.wait')}
        </Typography>
      );
    case 'ready':
      return (
        <div className={classes.root}>
          {maker(
            state.handoff,
            t('promotion.promote'),
            // It is in production already, from somewhere else.
            state.handoff.state === 'in-production' ? 'text' : 'outlined',
          )}
        </div>
      );
    case 'started':
      return (
        <div className={classes.root}>
          <Typography variant="body2" className={classes.text}>
            {t('promotion.started')}
          </Typography>
          {button(
            state.taskId && task?.({ taskId: state.taskId }),
            t('promotion.resume'),
          )}
          {maker(state.handoff, t('promotion.startAgain'))}
        </div>
      );
    default:
      return (
        <div className={classes.root}>
          {state.componentRef && (
            <span>
              {t('promotion.served')}{' '}
              <EntityRefLink entityRef={state.componentRef} />
            </span>
          )}
          {state.repository && (
            <ExternalLink to={state.repository}>
              {t('promotion.openRepository')}
            </ExternalLink>
          )}
          {button(
            templatePath('ml-new-version', { sourceModel: modelRef }),
            t('promotion.newVersion'),
          )}
        </div>
      );
  }
}
