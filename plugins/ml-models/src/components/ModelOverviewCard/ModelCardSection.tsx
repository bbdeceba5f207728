import { Link } from '@backstage/core-components';
import type {
  InventoryVersionDetails,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { ModelCardText } from '../ModelCardText';
import { TextButton } from '../TextButton';
import { formatVersionLabel } from '../VersionChip';
import { useModelCardFile } from './useModelCardFile';
import { useOverviewStyles } from './useOverviewStyles';

/** @internal */
export interface ModelCardSectionProps {
  entity: MlModelEntity;
  /** The version in production, else the newest, when it is known. */
  version: InventoryVersionDetails | undefined;
  /** Address of the versions tab. */
  versionsPath: string;
}

const CARD_ID = 'ml-models-overview-card';

const useStyles = makeStyles(
  theme => ({
    toggle: { marginLeft: theme.spacing(-0.5) },
    card: {
      marginTop: theme.spacing(1),
      padding: theme.spacing(0, 2),
      borderLeft: `3px solid ${theme.palette.divider}`,
      minWidth: 0,
    },
  }),
  { name: 'MlModelsModelCardSection' },
);

/**
 * The model card of the version that counts, to open where one stands, and the way to the file a descriptor names.
 * Nothing where there is neither: what is missing is said elsewhere.
 *
 * @internal
 */
export function ModelCardSection(props: ModelCardSectionProps) {
  const { entity, version, versionsPath } = props;
  const classes = useStyles();
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const file = useModelCardFile(entity);
  const [isOpen, setIsOpen] = useState(false);
  const markdown = version?.cardMarkdown;
  if (!markdown && !file) return null;
  const Arrow = isOpen ? RiArrowUpSLine : RiArrowDownSLine;
  return (
    <section
      className={shared.section}
      aria-label={t('modelOverview.card.title')}
    >
      <h4 className={shared.caption}>{t('modelOverview.card.title')}</h4>
      {file && (
        <p className={shared.text}>
          {t('modelOverview.card.inRepository')}{' '}
          <ExternalLink to={file.url}>{file.path}</ExternalLink>
        </p>
      )}
      {version && markdown && (
        <div className={shared.line}>
          <TextButton
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? CARD_ID : undefined}
            endIcon={<Arrow size={16} aria-hidden />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'modelOverview.card.hide' : 'modelOverview.card.show', {
              version: formatVersionLabel(version.label),
            })}
          </TextButton>
          <Link
            to={`${versionsPath}?version=${encodeURIComponent(version.id)}`}
          >
            {t('modelOverview.card.details')}
          </Link>
        </div>
      )}
      {isOpen && markdown && (
        <div id={CARD_ID} className={classes.card}>
          <ModelCardText markdown={markdown} />
        </div>
      )}
    </section>
  );
}
