import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { TextButton } from '../../TextButton';
import { numberFields } from './blockFields';
import type { constraintFields, requirementFields } from './blockFields';
import { useDesignStyles } from './useDesignStyles';

/** @internal */
export interface BlockFieldProps {
  id: string;
  field: (typeof requirementFields)[number] | (typeof constraintFields)[number];
  value: string;
  /** What somebody else wrote meanwhile, when it clashes. */
  theirs: string | undefined;
  valid: boolean;
  onChange: (text: string) => void;
  /** Settles a clash with one of the two texts. */
  onDecide: (text: string) => void;
}

/** One field of a block, and what somebody else wrote into it meanwhile. @internal */
export function BlockField(props: BlockFieldProps) {
  const { id, field, value, theirs, valid } = props;
  const classes = useDesignStyles();
  const { t } = useTranslate();
  const isNumber = numberFields.includes(field);
  return (
    <div className={classes.form}>
      <TextField
        id={id}
        variant="outlined"
        size="small"
        multiline={!isNumber}
        label={t(`handoffDesign.field.${field}`)}
        helperText={
          valid
            ? t(`handoffDesign.hint.${field}`)
            : t('handoffDesign.badNumber')
        }
        error={!valid}
        value={value}
        inputProps={isNumber ? { inputMode: 'decimal' } : { maxLength: 10_000 }}
        onChange={event => props.onChange(event.target.value)}
      />
      {theirs !== undefined && (
        <Notice severity="warning" title={t('handoffDesign.clash')}>
          <p>{theirs || t('handoffDesign.emptied')}</p>
          <div className={classes.line}>
            <TextButton
              variant="outlined"
              onClick={() => props.onDecide(theirs)}
            >
              {t('handoffAnswer.conflict.takeTheirs')}
            </TextButton>
            <TextButton
              variant="outlined"
              onClick={() => props.onDecide(value)}
            >
              {t('handoffAnswer.conflict.keepMine')}
            </TextButton>
            {!isNumber && theirs && (
              <TextButton onClick={() => props.onDecide(`${theirs}\n${value}`)}>
                {t('handoffAnswer.conflict.merge')}
              </TextButton>
            )}
          </div>
        </Notice>
      )}
    </div>
  );
}
