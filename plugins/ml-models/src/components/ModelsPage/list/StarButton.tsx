import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    starred: { color: theme.palette.warning.main },
    plain: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsStarButton' },
);

/**
 * Stars or unstars one model, in the same list as the catalog's stars.
 *
 * @internal
 */
export function StarButton(props: { entity: Entity; name: string }) {
  const classes = useStyles();
  const { t } = useTranslate();
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(
    stringifyEntityRef(props.entity),
  );
  return (
    <IconButton
      size="small"
      className={isStarredEntity ? classes.starred : classes.plain}
      aria-pressed={isStarredEntity}
      aria-label={t('modelsPage.star', { name: props.name })}
      title={
        isStarredEntity
          ? t('modelsPage.unstarTitle')
          : t('modelsPage.starTitle')
      }
      onClick={toggleStarredEntity}
    >
      {isStarredEntity ? <RiStarFill size={16} /> : <RiStarLine size={16} />}
    </IconButton>
  );
}
