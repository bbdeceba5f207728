import type { OrganisationUnitCounts } from '@baton-ml/backstage-plugin-ml-models-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { FilterSelect } from '../FilterSelect';
import { SearchField } from '../SearchField';
import { unitSorts } from './UnitQuery';
import type { UnitQuery } from './UnitQuery';

const matches = [
  'match',
  'boundary',
  'mismatch',
  'undeclared',
  'undetermined',
] as const;
const patterns = ['embedded', 'platform', 'hybrid'] as const;
const reviews = ['up-to-date', 'due-soon', 'due-now', 'overdue'] as const;
const bands = ['under', 'on-target', 'over', 'no-data'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    push: { flexGrow: 1 },
  }),
  { name: 'MlModelsUnitsToolbar' },
);

/** @internal */
export function UnitsToolbar(props: {
  query: UnitQuery;
  /** Units per value, once known. */
  counts?: OrganisationUnitCounts;
  onChange: (part: Partial<UnitQuery>) => void;
}) {
  const { query, counts, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const counted = (label: string, number: number | undefined) =>
    counts
      ? t('teamsPage.option', { label, number: String(number ?? 0) })
      : label;
  return (
    <div
      role="search"
      aria-label={t('teamsPage.toolbar')}
      className={classes.root}
    >
      <SearchField
        value={query.search}
        label={t('teamsPage.search')}
        placeholder={t('teamsPage.search')}
        clearLabel={t('teamsPage.clearSearch')}
        onChange={search => onChange({ search })}
      />
      <FilterSelect
        label={t('teamsPage.recommended')}
        value={query.recommended}
        onChange={recommended => onChange({ recommended })}
        choices={[
          { value: '', label: t('teamsPage.recommendedAll') },
          ...patterns.map(value => ({
            value,
            label: counted(t(`pattern.${value}`), counts?.recommended[value]),
          })),
        ]}
      />
      <FilterSelect
        label={t('teamsPage.match')}
        value={query.match}
        onChange={match => onChange({ match })}
        choices={[
          { value: '', label: t('teamsPage.matchAll') },
          ...matches.map(value => ({
            value,
            label: counted(t(`patternMatch.${value}`), counts?.match[value]),
          })),
        ]}
      />
      <FilterSelect
        label={t('teamsPage.review')}
        value={query.review}
        onChange={review => onChange({ review })}
        choices={[
          { value: '', label: t('teamsPage.reviewAll') },
          ...reviews.map(value => ({
            value,
            label: counted(t(`reviewState.${value}`), counts?.review[value]),
          })),
        ]}
      />
      <FilterSelect
        label={t('teamsPage.band')}
        value={query.band}
        onChange={band => onChange({ band })}
        choices={[
          { value: '', label: t('teamsPage.bandAll') },
          ...bands.map(value => ({
            value,
            label: counted(t(`capacityBand.${value}`), counts?.band[value]),
          })),
        ]}
      />
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={query.uncovered}
            onChange={event => onChange({ uncovered: event.target.checked })}
          />
        }
        label={counted(t('teamsPage.uncovered'), counts?.uncovered)}
      />
      <span className={classes.push} />
      <FilterSelect
        label={t('teamsPage.sort')}
        value={query.sort}
        onChange={sort => onChange({ sort, order: '' })}
        choices={unitSorts.map(value => ({
          value,
          label: t(`teamsPage.sortBy.${value}`),
        }))}
      />
    </div>
  );
}
