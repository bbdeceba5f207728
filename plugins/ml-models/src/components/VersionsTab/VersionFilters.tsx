import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../hooks/useTranslate';
import { readVersionsUrl } from './readVersionsUrl';
import type { VersionsUrl } from './readVersionsUrl';

/** @internal */
export interface VersionFiltersProps {
  url: VersionsUrl;
  onChange: (changes: Partial<VersionsUrl>) => void;
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
    field: { minWidth: 150 },
  }),
  { name: 'MlModelsVersionFilters' },
);

/**
 * Which versions are listed, and from which end.
 *
 * @internal
 */
export function VersionFilters(props: VersionFiltersProps) {
  const { url, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  /** The select gives back any text; the address reader knows which ones mean something. */
  const pick = (key: 'status' | 'order', value: string) =>
    onChange({
      [key]: readVersionsUrl(new URLSearchParams({ [key]: value }))[key],
    });
  return (
    <div className={classes.root}>
      <TextField
        select
        size="small"
        variant="outlined"
        id="ml-models-versions-order"
        label={t('versions.filter.order')}
        className={classes.field}
        value={url.order}
        SelectProps={{ native: true }}
        onChange={event => pick('order', event.target.value)}
      >
        <option value="newest">{t('versions.filter.newest')}</option>
        <option value="oldest">{t('versions.filter.oldest')}</option>
      </TextField>
      <TextField
        select
        size="small"
        variant="outlined"
        id="ml-models-versions-status"
        label={t('versions.filter.status')}
        className={classes.field}
        value={url.status ?? ''}
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        onChange={event => pick('status', event.target.value)}
      >
        <option value="">{t('versions.filter.anyStatus')}</option>
        {(['ready', 'pending', 'failed'] as const).map(status => (
          <option key={status} value={status}>
            {t(`versions.status.${status}`)}
          </option>
        ))}
      </TextField>
    </div>
  );
}
