import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import type { ModelRelation } from './ModelRelation';
import { RelatedModelsSection } from './RelatedModelsSection';
import { useInventoryModels } from './useInventoryModels';
import { useRelatedPage } from './useRelatedPage';

/** @internal */
export interface RelatedModelsProps {
  /** Relations from a model to the entity; one section each, at most three. */
  relations: readonly [ModelRelation, ModelRelation?, ModelRelation?];
  /** The last section leaves out what stands in one before it. */
  isLastRemainder?: boolean;
  /** Said when there is no model in any section. */
  empty: string;
}

const useStyles = makeStyles(
  theme => ({
    sections: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
    },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
  }),
  { name: 'MlModelsRelatedModels' },
);

/**
 * The models an entity has to do with, in one section per relation, with what each has in production.
 *
 * @internal
 */
export function RelatedModels(props: RelatedModelsProps) {
  const { relations, empty, isLastRemainder } = props;
  const { entity } = useEntity();
  const classes = useStyles();
  const { t } = useTranslate();
  const entityRef = stringifyEntityRef(entity);

  const first = useRelatedPage(relations[0], entityRef);
  const second = useRelatedPage(relations[1], entityRef);
  const third = useRelatedPage(
    relations[2],
    entityRef,
    isLastRemainder ? [relations[0], relations[1]].flatMap(of => of ?? []) : [],
  );
  const states = [first, second, third].slice(0, relations.length);

  const shown = states.flatMap(state => state.page?.models ?? []);
  const inventory = useInventoryModels([
    ...new Set(shown.map(model => stringifyEntityRef(model))),
  ]);

  const failed = states.find(state => state.error && !state.loading);
  const isLoading = states.some(state => state.loading && !state.page);
  const sections = relations.flatMap((relation, index) => {
    const { page } = states[index];
    return relation && page && page.totalCount > 0 ? [{ relation, page }] : [];
  });

  return (
    <EntityInfoCard title={t('relatedModels.title')}>
      <div className={classes.sections}>
        {failed?.error && (
          <RequestError
            title={t('relatedModels.loadFailed')}
            error={failed.error}
            onRetry={() => states.forEach(state => state.retry())}
          />
        )}
        {isLoading && (
          <div role="status" aria-busy aria-label={t('relatedModels.loading')}>
            <Skeleton width="30%" />
            <Skeleton height={36} />
            <Skeleton height={36} />
          </div>
        )}
        {sections.map(({ relation, page }) => (
          <RelatedModelsSection
            key={relation}
            relation={relation}
            page={page}
            inventory={inventory}
          />
        ))}
        {!isLoading && !failed && sections.length === 0 && (
          <p className={classes.quiet}>{empty}</p>
        )}
        {inventory.error && !inventory.loading && (
          <RequestError
            title={t('relatedModels.inventoryFailed')}
            error={inventory.error}
            onRetry={inventory.retry}
          />
        )}
      </div>
    </EntityInfoCard>
  );
}
