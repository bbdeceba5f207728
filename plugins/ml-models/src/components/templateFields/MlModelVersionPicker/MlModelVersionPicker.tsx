import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';
import { AliasChips } from '../../AliasChips';
import { Notice } from '../../Notice';
import { RelativeTime } from '../../RelativeTime';
import { TextButton } from '../../TextButton';
import { formatVersionLabel } from '../../VersionChip';
import { readFormText } from '../readFormText';
import { TemplateFieldFrame } from '../TemplateFieldFrame';
import type { TemplateFieldProps } from '../TemplateFieldProps';
import { useReadyVersions } from './useReadyVersions';

const useStyles = makeStyles(
  theme => ({
    option: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
    more: { marginTop: theme.spacing(1) },
  }),
  { name: 'MlModelsVersionPicker' },
);

/**
 * Chooses a version of the model that another field names. Only versions the registry calls ready are offered, with the
 * aliases that point to them.
 *
 * @internal
 */
export function MlModelVersionPicker(
  props: TemplateFieldProps<string, { modelField?: string }>,
) {
  const { formData, onChange, schema, idSchema, required, disabled } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const modelField =
    props.uiSchema?.['ui:options']?.modelField ?? 'sourceModel';
  const modelRef = readFormText(props.formContext, modelField);
  const ready = useReadyVersions(modelRef);
  const { loading, error, model, versions } = ready;
  const label = schema.title ?? t('templateField.version.placeholder');
  // Prefilled from a page: shown although it is not among the newest ones.
  const isListed = versions.some(each => each.label === formData);

  if (!modelRef) {
    return (
      <TemplateFieldFrame field={props}>
        <TextField
          id={idSchema?.$id}
          label={label}
          value=""
          placeholder={t('templateField.version.chooseModel')}
          InputLabelProps={{ shrink: true }}
          disabled
          fullWidth
        />
      </TemplateFieldFrame>
    );
  }
  return (
    <TemplateFieldFrame field={props}>
      {error && (
        <Notice
          severity="error"
          title={t('templateField.version.failed')}
          onRetry={ready.retry}
        >
          {error.message}
        </Notice>
      )}
      {!error && !loading && !model && (
        <Notice
          severity="warning"
          title={t('templateField.version.unknownModel')}
        />
      )}
      {!error && !loading && model && !versions.length && (
        <Notice severity="warning" title={t('templateField.version.none')} />
      )}
      {!error && (loading || versions.length > 0) && (
        <TextField
          select
          id={idSchema?.$id}
          label={label}
          value={formData ?? ''}
          onChange={event => onChange(event.target.value)}
          required={required}
          disabled={disabled || loading}
          error={Boolean(props.rawErrors?.length)}
          SelectProps={{ SelectDisplayProps: { 'aria-label': label } }}
          fullWidth
        >
          {formData && !isListed && (
            <MenuItem value={formData}>{formatVersionLabel(formData)}</MenuItem>
          )}
          {versions.map(version => (
            <MenuItem key={version.id} value={version.label}>
              <span className={classes.option}>
                {formatVersionLabel(version.label)}
                <AliasChips aliases={version.aliases} model={model} />
                {version.createdAt && (
                  <Typography component="span" className={classes.quiet}>
                    <RelativeTime at={version.createdAt} />
                  </Typography>
                )}
              </span>
            </MenuItem>
          ))}
        </TextField>
      )}
      {ready.hasMore && (
        <div className={classes.more}>
          <TextButton onClick={ready.showMore}>
            {t('templateField.version.more')}
          </TextButton>
        </div>
      )}
    </TemplateFieldFrame>
  );
}
