import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { EmptyMessage } from '../../EmptyMessage';
import { TextButton } from '../../TextButton';
import type { ItemFilter } from '../state/useHandoffUrl';
import { ChecklistFilters } from './ChecklistFilters';
import { ChecklistSection } from './ChecklistSection';
import { filterItem } from './filterItem';
import { KeyboardHelp } from './KeyboardHelp';
import { showItem } from './showItem';
import { useItemKeyboard } from './useItemKeyboard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MlModelsChecklist' },
);

/** @internal */
export interface ChecklistProps {
  handoff: Handoff;
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
  /** Item the address names. */
  openItemId: string | undefined;
  /** Grows whenever it is asked for, so that an item that was closed by hand opens again. */
  openings: number;
}

/**
 * The checklist by section; items unfold in place.
 *
 * @internal
 */
export function Checklist(props: ChecklistProps) {
  const { handoff, filter, onFilter, openItemId, openings } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(openItemId ? [openItemId] : []),
  );
  const items = handoff.sections.flatMap(section => section.items);

  const toggle = useCallback(
    (itemId: string) =>
      setExpanded(current => {
        const next = new Set(current);
        if (!next.delete(itemId)) next.add(itemId);
        return next;
      }),
    [],
  );
  const setAll = useCallback(
    (open: boolean) =>
      setExpanded(
        new Set(
          open
            ? [...(root.current?.querySelectorAll('[data-item-id]') ?? [])].map(
                element => element.getAttribute('data-item-id')!,
              )
            : [],
        ),
      ),
    [],
  );
  const [lettersOn, setLettersOn] = useItemKeyboard({ root, setAll });

  useEffect(() => {
    if (!openItemId) return;
    setExpanded(current => new Set([...current, openItemId]));
    showItem(openItemId);
  }, [openItemId, openings]);

  const sections = handoff.sections
    .map(section => ({
      ...section,
      shown: section.items.filter(item => filterItem(item, filter)),
    }))
    .filter(({ shown }) => shown.length > 0);

  return (
    <div ref={root} className={classes.root}>
      <div className={classes.bar}>
        <ChecklistFilters
          items={items}
          filter={filter}
          hasRounds={handoff.rounds.length > 0}
          onChange={onFilter}
        />
        <KeyboardHelp lettersOn={lettersOn} onLetters={setLettersOn} />
      </div>
      {sections.length === 0 && (
        <EmptyMessage
          title={t(`handoffChecklist.empty.${filter}`)}
          action={
            filter !== 'all' && (
              <TextButton color="primary" onClick={() => onFilter('all')}>
                {t('handoffChecklist.showAll')}
              </TextButton>
            )
          }
        />
      )}
      {sections.map(section => (
        <ChecklistSection
          key={section.id}
          id={section.id}
          title={section.title}
          items={section.shown}
          progress={handoff.summary.progress.sections.find(
            ({ id }) => id === section.id,
          )}
          expanded={expanded}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}
