import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';
import { useTranslate } from '../../hooks/useTranslate';

/** A person types on rather than scroll further. */
const MOST = 20;

/** Where a name may stand, in lower case as the catalog indexes it. */
const NAMES = ['metadata.name', 'metadata.title', 'spec.profile.displayname'];

/** @internal */
export interface EntityFieldProps {
  id: string;
  label: string;
  /** Kinds that may be chosen, for example `User`. */
  kinds: string[];
  /** Refs that are chosen; one at most unless `multiple`. */
  value: string[];
  onChange: (refs: string[]) => void;
  multiple?: boolean;
  required?: boolean;
  helperText?: string;
}

function titleOf(entity: Entity): string {
  const profile = (entity.spec as { profile?: { displayName?: string } })
    ?.profile;
  return profile?.displayName ?? entity.metadata.title ?? entity.metadata.name;
}

/**
 * Chooses entities of the catalog by typing a part of their name; the catalog searches, so thousands are no matter.
 *
 * @internal
 */
export function EntityField(props: EntityFieldProps) {
  const { id, label, kinds, value, onChange, multiple, required } = props;
  const catalogApi = useApi(catalogApiRef);
  const { t } = useTranslate();
  const [typed, setTyped] = useState('');
  const [term, setTerm] = useState('');
  const [titles, setTitles] = useState<Record<string, string>>({});
  useDebounce(() => setTerm(typed.trim()), 250, [typed]);

  const { value: found, loading } = useAsync(async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: kinds },
      ...(term ? { fullTextFilter: { term, fields: NAMES } } : {}),
      fields: ['kind', 'metadata', 'spec.profile'],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: MOST,
    });
    const named = Object.fromEntries(
      items.map(entity => [stringifyEntityRef(entity), titleOf(entity)]),
    );
    setTitles(before => ({ ...before, ...named }));
    return Object.keys(named);
  }, [catalogApi, kinds.join(' '), term]);

  // What is chosen already need not be among the first the catalog lists.
  const unknown = value.filter(ref => !titles[ref]).join(' ');
  useAsync(async () => {
    if (!unknown) return;
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: unknown.split(' '),
      fields: ['kind', 'metadata', 'spec.profile'],
    });
    const named = items.flatMap(entity =>
      entity ? [[stringifyEntityRef(entity), titleOf(entity)] as const] : [],
    );
    if (named.length > 0) {
      setTitles(before => ({ ...before, ...Object.fromEntries(named) }));
    }
  }, [catalogApi, unknown]);

  const nameOf = (ref: string) => titles[ref] ?? parseEntityRef(ref).name;
  const shared = {
    id,
    loading,
    options: [...new Set([...(found ?? []), ...value])],
    filterOptions: (refs: string[]) =>
      refs.filter(ref => found?.includes(ref) ?? false),
    getOptionLabel: nameOf,
    noOptionsText: t('entityField.noMatch'),
    loadingText: t('entityField.loading'),
    onInputChange: (_event: unknown, text: string) => setTyped(text),
    renderInput: (params: object) => (
      <TextField
        {...params}
        label={label}
        variant="outlined"
        size="small"
        required={required}
        helperText={props.helperText}
        placeholder={value.length === 0 ? t('entityField.typeToSearch') : ''}
      />
    ),
  };
  return multiple ? (
    <Autocomplete
      {...shared}
      multiple
      filterSelectedOptions
      value={value}
      onChange={(_event, refs: string[]) => onChange(refs)}
    />
  ) : (
    <Autocomplete
      {...shared}
      value={value[0] ?? null}
      onChange={(_event, ref: string | null) => onChange(ref ? [ref] : [])}
    />
  );
}
