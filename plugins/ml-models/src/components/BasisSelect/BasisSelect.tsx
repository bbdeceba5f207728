import type { SizeBasis } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { FilterSelect } from '../FilterSelect';

const bases: SizeBasis[] = ['practitioners', 'all-members'];

/**
 * Whom the size of a unit counts.
 *
 * @internal
 */
export function BasisSelect(props: {
  value: SizeBasis;
  onChange: (basis: SizeBasis) => void;
}) {
  const { t } = useTranslate();
  return (
    <FilterSelect
      label={t('basis.label')}
      value={props.value}
      onChange={props.onChange}
      choices={bases.map(value => ({ value, label: t(`basis.${value}`) }))}
    />
  );
}
