import { stringifyEntityRef } from '@backstage/catalog-model';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import type { ModelRelation } from './ModelRelation';
import { RelatedModelRow } from './RelatedModelRow';
import type { InventoryModelsState } from './useInventoryModels';
import type { RelatedPage } from './useRelatedPage';

/** @internal */
export interface RelatedModelsSectionProps {
  relation: ModelRelation;
  page: RelatedPage;
  inventory: InventoryModelsState;
}

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      minHeight: 30,
    },
    title: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    scroll: { position: 'relative', overflowX: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.pxToRem(14),
      '& th, & td': {
        padding: theme.spacing(0.75, 2, 0.75, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'left',
        fontWeight: 400,
      },
      '& th:last-child, & td:last-child': { paddingRight: 0 },
      '& tbody th': { width: '50%', overflowWrap: 'anywhere' },
      '& thead': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
      },
    },
  }),
  { name: 'MlModelsRelatedModelsSection' },
);

/**
 * The models of one relation, a few at a time.
 *
 * @internal
 */
export function RelatedModelsSection(props: RelatedModelsSectionProps) {
  const { relation, page, inventory } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const title = t('relatedModels.headingWithCount', {
    heading: t(`relatedModels.heading.${relation}`),
    number: page.totalCount.toLocaleString(),
  });
  const hasPages = Boolean(page.goToNext || page.goToPrevious);
  return (
    <section>
      <div className={classes.head}>
        <h4 className={classes.title}>{title}</h4>
        {hasPages && (
          <span>
            <IconButton
              size="small"
              aria-label={t('relatedModels.previous')}
              disabled={!page.goToPrevious}
              onClick={page.goToPrevious}
            >
              <RiArrowLeftSLine size={18} aria-hidden />
            </IconButton>
            <IconButton
              size="small"
              aria-label={t('relatedModels.next')}
              disabled={!page.goToNext}
              onClick={page.goToNext}
            >
              <RiArrowRightSLine size={18} aria-hidden />
            </IconButton>
          </span>
        )}
      </div>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('relatedModels.columns.model')}</th>
              <th scope="col">{t('relatedModels.columns.lifecycle')}</th>
              <th scope="col">{t('relatedModels.columns.risk')}</th>
              <th scope="col">{t('relatedModels.columns.production')}</th>
            </tr>
          </thead>
          <tbody>
            {page.models.map(entity => {
              const entityRef = stringifyEntityRef(entity);
              return (
                <RelatedModelRow
                  key={entityRef}
                  entity={entity}
                  model={inventory.byRef.get(entityRef)}
                  isLoading={inventory.loading}
                  isUnknown={Boolean(inventory.error)}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
