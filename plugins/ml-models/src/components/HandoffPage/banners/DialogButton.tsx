import type {
  Handoff,
  HandoffAct,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { TextButton } from '../../TextButton';
import type { HandoffDialogName } from '../manage/HandoffDialogs';
import { refusalOf } from '../state/refusalOf';

/** The way out of what a banner says, for whoever may take it. @internal */
export function DialogButton(props: {
  act: HandoffAct;
  name: HandoffDialogName & ('relink' | 'reassign' | 'upgrade');
  handoff: Handoff;
  onDialog: (name: HandoffDialogName) => void;
}) {
  const { act, handoff, name, onDialog } = props;
  const { t } = useTranslate();
  if (refusalOf(handoff, act) !== undefined) return null;
  return (
    <TextButton variant="outlined" onClick={() => onDialog(name)}>
      {t(`handoffBanner.${name}`)}
    </TextButton>
  );
}
