import { Link } from '@backstage/core-components';
import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useHandoffPath } from '../../hooks/useHandoffPath';
import { useTranslate } from '../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    name: { fontWeight: 600, overflowWrap: 'anywhere' },
    facts: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsHandoffName' },
);

/**
 * A handoff by its model, with its number and version.
 *
 * @internal
 */
export function HandoffName(props: { handoff: HandoffSummary }) {
  const { handoff } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const path = useHandoffPath()(handoff);
  const version = handoff.version
    ? t('handoffsPage.version', { version: handoff.version })
    : t('handoffsPage.noVersion');
  // One environment is the rule, and then it goes without saying.
  const environment =
    handoff.environment === 'production' ? [] : [handoff.environment];
  return (
    <div>
      {path ? (
        <Link to={path} className={classes.name}>
          {handoff.modelTitle}
        </Link>
      ) : (
        <span className={classes.name}>{handoff.modelTitle}</span>
      )}
      <div className={classes.facts}>
        {[`#${handoff.number}`, version, ...environment].join(' · ')}
      </div>
    </div>
  );
}
