import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { TextButton } from '../../TextButton';
import { readFormText } from '../readFormText';
import { TemplateFieldFrame } from '../TemplateFieldFrame';
import type { TemplateFieldProps } from '../TemplateFieldProps';
import {
  formatRepositoryLocation,
  parseRepositoryLocation,
  type RepositoryLocation,
} from './repositoryLocation';
import { useDestinations } from './useDestinations';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    },
    preview: { marginTop: theme.spacing(1), overflowWrap: 'anywhere' },
  }),
  { name: 'MlModelsRepositoryPicker' },
);

/**
 * Where the repository is to be created. The name of the model is proposed as that of the repository.
 *
 * @internal
 */
export function MlRepositoryPicker(
  props: TemplateFieldProps<string, { suffix?: string }>,
) {
  const { formData, onChange, formContext, idSchema, required, disabled } =
    props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { value: destinations = [], loading, error, retry } = useDestinations();
  const location = parseRepositoryLocation(formData);
  const destination = destinations.find(({ host }) => host === location.host);
  const owners = destination?.owners ?? [];
  const name = readFormText(formContext, 'name');
  const suffix = props.uiSchema?.['ui:options']?.suffix ?? '';
  const change = (changed: Partial<RepositoryLocation>) =>
    onChange(formatRepositoryLocation({ ...location, ...changed }));

  const proposed = name && `${name}${suffix}`;
  const [first] = destinations;
  useEffect(() => {
    if (first && !formData) {
      onChange(
        formatRepositoryLocation({
          host: first.host,
          owner: first.owners[0] ?? '',
          repository: proposed,
        }),
      );
    }
  }, [first, formData, proposed, onChange]);

  if (error) {
    return (
      <Notice
        severity="error"
        title={t('templateField.repository.failed')}
        onRetry={retry}
      >
        {error.message}
      </Notice>
    );
  }
  if (!loading && !destinations.length) {
    return (
      <Notice
        severity="warning"
        title={t('templateField.repository.noHosts')}
      />
    );
  }
  const id = idSchema?.$id ?? 'repository';
  const isWrong = Boolean(props.rawErrors?.length);
  return (
    <TemplateFieldFrame field={props}>
      <div
        className={classes.fields}
        role="group"
        aria-label={props.schema.title}
      >
        <TextField
          select
          id={`${id}-host`}
          label={t('templateField.repository.host')}
          value={destination ? location.host : ''}
          onChange={event => {
            const host = event.target.value;
            const next = destinations.find(each => each.host === host);
            change({ host, owner: next?.owners[0] ?? '' });
          }}
          required={required}
          disabled={disabled || loading}
          SelectProps={{
            SelectDisplayProps: {
              'aria-label': t('templateField.repository.host'),
            },
          }}
        >
          {destinations.map(({ host, title }) => (
            <MenuItem key={host} value={host}>
              {title}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select={owners.length > 0}
          id={`${id}-owner`}
          label={t('templateField.repository.owner')}
          value={location.owner}
          onChange={event => change({ owner: event.target.value })}
          required={required}
          disabled={disabled}
          error={isWrong && !location.owner}
          SelectProps={{
            SelectDisplayProps: {
              'aria-label': t('templateField.repository.owner'),
            },
          }}
        >
          {owners.map(owner => (
            <MenuItem key={owner} value={owner}>
              {owner}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          id={`${id}-name`}
          label={t('templateField.repository.name')}
          value={location.repository}
          onChange={event => change({ repository: event.target.value })}
          required={required}
          disabled={disabled}
          error={isWrong && !location.repository}
          inputProps={{ autoComplete: 'off', spellCheck: false }}
        />
      </div>
      {proposed && formData && location.repository !== proposed && (
        <TextButton onClick={() => change({ repository: proposed })}>
          {t('templateField.repository.useName', { name: proposed })}
        </TextButton>
      )}
      {location.host && location.owner && location.repository && (
        <Typography variant="body2" className={classes.preview} role="status">
          {t('templateField.repositoryPreview', {
            address: `${location.host}/${location.owner}/${location.repository}`,
          })}
        </Typography>
      )}
    </TemplateFieldFrame>
  );
}
