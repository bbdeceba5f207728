import { makeStyles } from '@material-ui/core/styles';
import { RiLayoutColumnLine, RiListUnordered } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { ChoiceButtons } from '../ChoiceButtons';
import { SearchField } from '../SearchField';
import { FilterSelect } from '../FilterSelect';
import {
  handoffFlags,
  handoffScopes,
  handoffSorts,
  handoffWaits,
} from './HandoffQuery';
import type { HandoffQuery } from './HandoffQuery';

const states = [
  'draft',
  'design-review',
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
  'in-production',
  'suspended',
  'superseded',
  'retired',
  'withdrawn',
] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      // All of it in one line beside the sidebar of a laptop.
      gap: theme.spacing(1.5, 1),
    },
    push: { flexGrow: 1 },
  }),
  { name: 'MlModelsHandoffsToolbar' },
);

/** @internal */
export function HandoffsToolbar(props: {
  query: HandoffQuery;
  onChange: (part: Partial<HandoffQuery>) => void;
}) {
  const { query, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div
      role="search"
      aria-label={t('handoffsPage.toolbar')}
      className={classes.root}
    >
      <SearchField
        value={query.text}
        label={t('handoffsPage.search')}
        placeholder={t('handoffsPage.searchPlaceholder')}
        clearLabel={t('handoffsPage.clearSearch')}
        onChange={text => onChange({ text })}
      />
      <ChoiceButtons
        label={t('handoffsPage.scopeLabel')}
        value={query.scope}
        onChange={scope => onChange({ scope })}
        choices={handoffScopes.map(scope => ({
          value: scope,
          label: t(`handoffsPage.scope.${scope}`),
        }))}
      />
      <FilterSelect
        label={t('handoffsPage.stateFilter')}
        value={query.state}
        onChange={state => onChange({ state })}
        choices={[
          { value: '', label: t('handoffsPage.stateAll') },
          { value: 'open', label: t('handoffsPage.stateOpen') },
          ...states.map(state => ({
            value: state as string,
            label: t(`handoffState.${state}`),
          })),
        ]}
      />
      <FilterSelect
        label={t('handoffsPage.tierFilter')}
        value={query.tier}
        onChange={tier => onChange({ tier })}
        choices={[
          { value: '', label: t('handoffsPage.tierAll') },
          ...(['low', 'medium', 'high'] as const).map(tier => ({
            value: tier,
            label: t(`riskTier.${tier}Long`),
          })),
        ]}
      />
      <FilterSelect
        label={t('handoffsPage.flagFilter')}
        value={query.flag}
        onChange={flag => onChange({ flag })}
        choices={[
          { value: '', label: t('handoffsPage.flagAll') },
          ...handoffFlags.map(flag => ({
            value: flag,
            label: t(`handoffsPage.flag.${flag}`),
          })),
        ]}
      />
      <FilterSelect
        label={t('handoffsPage.waitingFilter')}
        value={query.waiting}
        onChange={waiting => onChange({ waiting })}
        choices={[
          { value: '', label: t('handoffsPage.waitingAny') },
          ...handoffWaits.map(days => ({
            value: days,
            label: t('handoffsPage.waitingDays', { days }),
          })),
        ]}
      />
      <span className={classes.push} />
      {query.view === 'table' && (
        <FilterSelect
          label={t('handoffsPage.sort')}
          value={query.sort}
          onChange={sort => onChange({ sort })}
          choices={handoffSorts.map(sort => ({
            value: sort,
            label: t(`handoffsPage.sortBy.${sort}`),
          }))}
        />
      )}
      <ChoiceButtons
        label={t('handoffsPage.viewLabel')}
        value={query.view}
        onChange={view => onChange({ view })}
        choices={[
          {
            value: 'board',
            label: t('handoffsPage.view.board'),
            icon: <RiLayoutColumnLine size={16} aria-hidden />,
          },
          {
            value: 'table',
            label: t('handoffsPage.view.table'),
            icon: <RiListUnordered size={16} aria-hidden />,
          },
        ]}
      />
    </div>
  );
}
