import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../../hooks/useTranslate';
import { toWebUrl } from '../../ExternalLink';

/** Whether the backend would take the link; an empty one is none. @internal */
export function isLink(link: string): boolean {
  return link === '' || toWebUrl(link) !== undefined;
}

/** Asks for an address of the web, and says what is wrong with another one. @internal */
export function LinkField(props: {
  id: string;
  value: string;
  onChange: (link: string) => void;
  label?: string;
  help?: string;
  required?: boolean;
}) {
  const { value, onChange } = props;
  const { t } = useTranslate();
  const isBad = !isLink(value);
  return (
    <TextField
      id={props.id}
      required={props.required}
      variant="outlined"
      size="small"
      type="url"
      label={props.label ?? t('handoffTransition.field.link')}
      helperText={isBad ? t('handoffItem.badLink') : props.help}
      error={isBad}
      value={value}
      onChange={event => onChange(event.target.value.trim())}
    />
  );
}
