import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import Chip from '@material-ui/core/Chip';
import { useTranslate } from '../../hooks/useTranslate';
import type { HandoffQuery } from './HandoffQuery';

function nameOf(entityRef: string): string {
  try {
    return humanizeEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: 'Group',
        defaultNamespace: 'default',
      }),
      { defaultKind: parseEntityRef(entityRef).kind },
    );
  } catch {
    return entityRef;
  }
}

/**
 * Filters that came with a link and have no control of their own.
 *
 * @internal
 */
export function ChosenFilters(props: {
  query: HandoffQuery;
  onChange: (part: Partial<HandoffQuery>) => void;
}) {
  const { query, onChange } = props;
  const { t } = useTranslate();
  const chips = [
    query.team && {
      label: t('handoffsPage.teamChosen', { team: nameOf(query.team) }),
      clear: { team: '' },
    },
    query.model && {
      label: t('handoffsPage.modelChosen', { model: nameOf(query.model) }),
      clear: { model: '' },
    },
  ];
  return (
    <>
      {chips.map(
        chip =>
          chip && (
            <Chip
              key={chip.label}
              size="small"
              label={chip.label}
              title={t('handoffsPage.remove', { filter: chip.label })}
              onDelete={() => onChange({ scope: query.scope, ...chip.clear })}
            />
          ),
      )}
    </>
  );
}
