import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { HandoffStart } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { RelativeTime } from '../RelativeTime';
import { formatVersionLabel } from '../VersionChip';

const useStyles = makeStyles(
  theme => ({
    option: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsVersionField' },
);

/** @internal */
export interface VersionFieldProps {
  /** Versions to choose from; written by hand while they are not known. */
  versions: HandoffStart['versions'] | undefined;
  value: string;
  onChange: (version: string) => void;
  /** None is a choice as well. */
  optional?: boolean;
}

/**
 * Chooses a version; one that is not ready, or has a handoff, stays in the list with the reason.
 *
 * @internal
 */
export function VersionField(props: VersionFieldProps) {
  const { versions, value, onChange, optional = false } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (!versions) {
    return (
      <TextField
        id="handoff-version"
        size="small"
        variant="outlined"
        label={t('startHandoff.version')}
        value={value}
        onChange={event => onChange(event.target.value.trim())}
      />
    );
  }
  const isListed = versions.some(({ label }) => label === value);
  return (
    <TextField
      id="handoff-version"
      select
      size="small"
      variant="outlined"
      label={t('startHandoff.version')}
      helperText={
        versions.length === 0
          ? t('startHandoff.noVersions')
          : t('startHandoff.versionHelp')
      }
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {(optional || value === '') && (
        <MenuItem value="" disabled={!optional}>
          {t('startHandoff.noVersion')}
        </MenuItem>
      )}
      {!isListed && value !== '' && (
        <MenuItem value={value}>{formatVersionLabel(value)}</MenuItem>
      )}
      {versions.map(version => (
        <MenuItem
          key={version.label}
          value={version.label}
          disabled={!version.ready}
        >
          <span className={classes.option}>
            <span>{formatVersionLabel(version.label)}</span>{' '}
            <span className={classes.quiet}>
              {[
                version.role !== 'none' &&
                  t(`startHandoff.role.${version.role}`),
                // An alias that is called like the role would only repeat it.
                version.aliases
                  .filter(alias => alias !== version.role)
                  .join(', '),
                !version.ready && t('startHandoff.notReady'),
                version.openHandoffId && t('startHandoff.hasHandoff'),
                version.author,
              ]
                .filter(Boolean)
                .join(' · ')}
              {version.createdAt && (
                <>
                  {' · '}
                  <RelativeTime at={version.createdAt} />
                </>
              )}
            </span>
          </span>
        </MenuItem>
      ))}
    </TextField>
  );
}
