import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { FilterSelect } from '../FilterSelect';
import { ListPagination } from '../ListPagination';
import { Panel } from '../Panel';
import { RequestError } from '../RequestError';
import { SearchField } from '../SearchField';
import { StatusChip } from '../StatusChip';
import { EntityName } from '../UnitPage/EntityName';

const roles = [
  'data-science',
  'ml-engineering',
  'platform',
  'product',
  'unassigned',
] as const;

/** Who counts and who does not. */
const selections = ['counted', 'mixed', 'overlapping', 'excluded'] as const;

const useStyles = makeStyles(
  theme => ({
    toolbar: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
      gap: theme.spacing(1, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.pxToRem(14),
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsMembersPanel' },
);

/**
 * People of a group and the groups below it, by role, a page at a time.
 *
 * @internal
 */
export function MembersPanel(props: { groupRef: string }) {
  const { groupRef } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const [query, setQuery] = useState<{
    role: '' | (typeof roles)[number];
    only: '' | (typeof selections)[number];
    search: string;
    offset: number;
    limit: number;
  }>({ role: '', only: '', search: '', offset: 0, limit: 50 });
  const { value, error, loading, retry } = useAsyncRetry(
    () =>
      api.listTeamMembers(groupRef, {
        ...query,
        role: query.role || undefined,
        only: query.only || undefined,
        search: query.search || undefined,
      }),
    [api, groupRef, query],
  );
  return (
    <Panel title={t('organisationCard.membersTitle')}>
      <div className={classes.toolbar}>
        <SearchField
          value={query.search}
          label={t('organisationCard.searchMembers')}
          placeholder={t('organisationCard.searchMembers')}
          clearLabel={t('teamsPage.clearSearch')}
          onChange={search => setQuery({ ...query, search, offset: 0 })}
        />
        <FilterSelect
          label={t('organisationCard.roleFilter')}
          value={query.role}
          onChange={role => setQuery({ ...query, role, offset: 0 })}
          choices={[
            { value: '', label: t('organisationCard.allRoles') },
            ...roles.map(role => ({
              value: role,
              label: t(`organisationRole.${role}`),
            })),
          ]}
        />
        <FilterSelect
          label={t('organisationCard.onlyFilter')}
          value={query.only}
          onChange={only => setQuery({ ...query, only, offset: 0 })}
          choices={[
            { value: '', label: t('organisationCard.only.everybody') },
            ...selections.map(only => ({
              value: only,
              label: t(`organisationCard.only.${only}`),
            })),
          ]}
        />
      </div>
      {error && !loading && (
        <RequestError
          title={t('organisationCard.membersFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      {value?.items.length === 0 && (
        <span className={classes.quiet}>{t('organisationCard.noMembers')}</span>
      )}
      <ul
        className={classes.list}
        aria-label={t('organisationCard.membersTitle')}
      >
        {value?.items.map(member => (
          <li key={member.person.ref}>
            <EntityName of={member.person} />{' '}
            {member.excluded && (
              <StatusChip
                tone="neutral"
                label={t('organisationCard.excluded')}
              />
            )}
            <div className={classes.quiet}>
              {member.roles.length > 0
                ? member.roles
                    .map(role => t(`organisationRole.${role}`))
                    .join(', ')
                : t('organisationRole.unassigned')}
              {' · '}
              {member.groups.map(group => group.title).join(', ')}
            </div>
          </li>
        ))}
      </ul>
      {value && value.hidden > 0 && (
        <span className={classes.quiet}>
          {t('organisationCard.hidden', { count: value.hidden })}
        </span>
      )}
      {value && value.totalCount > query.limit && (
        <ListPagination
          offset={query.offset}
          limit={query.limit}
          shown={value.items.length}
          total={value.totalCount}
          onOffset={offset => setQuery({ ...query, offset })}
          onLimit={limit => setQuery({ ...query, limit })}
        />
      )}
    </Panel>
  );
}
