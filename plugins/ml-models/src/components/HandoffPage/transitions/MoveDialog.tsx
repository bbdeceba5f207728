import { useRouteRef } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type {
  HandoffConsentRequest,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { handoffRouteRef } from '../../../routes';
import { useTranslate } from '../../../hooks/useTranslate';
import { ActDialog } from '../manage/ActDialog';
import { isLink, LinkField } from '../manage/LinkField';
import { useRequest } from '../state/useRequest';
import { CapacityChoice } from './CapacityChoice';
import { ConsentList } from './ConsentList';
import { GoneNotice } from './GoneNotice';
import type { TransitionDialogProps } from './TransitionDialog';
import { isBegun } from './transitionOrder';

const useStyles = makeStyles(
  { anywhere: { overflowWrap: 'anywhere' } },
  { name: 'MlModelsMoveDialog' },
);

type Id = HandoffTransitionOption['transition'];

const WITH_LINK = ['go-live', 'roll-back', 'suspend', 'accept-design'] as const;
const takesLink = (id: Id): id is (typeof WITH_LINK)[number] =>
  WITH_LINK.some(name => name === id);
/** Without a link nobody can tell what was deployed. */
const LINK_REQUIRED: Id[] = ['go-live', 'roll-back'];
/** They end the handoff or take its version out of use, so the dialog names what they are about. */
const DANGEROUS = ['suspend', 'retire', 'withdraw'] as const;
const isDangerous = (id: Id): id is (typeof DANGEROUS)[number] =>
  DANGEROUS.some(name => name === id);
const WITH_DIGEST: Id[] = ['go-live', 'roll-back'];
/** The backend's own bound of a reason. */
const SHORTEST_REASON = 3;

/**
 * Asks for the reason, the link, the version or the capacity an act needs, and does it.
 *
 * @internal
 */
export function MoveDialog(props: TransitionDialogProps) {
  const { handoff, option, gone = false, onClose } = props;
  const { transition: id } = option;
  const classes = useStyles();
  const { t } = useTranslate();
  const request = useRequest();
  const navigate = useNavigate();
  const toHandoff = useRouteRef(handoffRouteRef);
  const [reason, setReason] = useState('');
  const [link, setLink] = useState('');
  const [digest, setDigest] = useState('');
  const [version, setVersion] = useState(handoff.newerReadyVersion ?? '');
  const [capacity, setCapacity] = useState(option.capacities[0]);

  const isConsent = option.needs.length > 0;
  const needsLink = LINK_REQUIRED.includes(id) && !isConsent;
  // Only a low tier compares versions without a digest.
  const needsDigest =
    WITH_DIGEST.includes(id) && handoff.summary.riskTier !== 'low';
  // A link says why as well, and of several people only the first has to say it.
  const isExplained =
    (id === 'suspend' && link !== '') ||
    (isConsent && option.missing.length < option.needs.length);
  const needsReason = option.reason === 'required' && !isExplained;
  const valid =
    !gone &&
    (!needsReason || reason.trim().length >= SHORTEST_REASON) &&
    (!needsDigest || digest !== '') &&
    isLink(link) &&
    (!needsLink || link !== '') &&
    (id !== 'move-to-version' || version.trim() !== '');

  const submit = async () => {
    const more = {
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(link ? { link } : {}),
    };
    let next: string | undefined;
    const isDone = await request.send(async (api, shown, options) => {
      if (isConsent) {
        return api.consentToHandoff(
          shown.summary.id,
          {
            transition: id as HandoffConsentRequest['transition'],
            capacity,
            revisionHash: handoff.revisionHash,
            ...more,
          },
          handoff.revision,
          options,
        );
      }
      const moved = await api.moveHandoff(
        shown.summary.id,
        {
          transition: id,
          ...more,
          ...(id === 'move-to-version' ? { version: version.trim() } : {}),
          ...(WITH_DIGEST.includes(id) && digest ? { digest } : {}),
        },
        handoff.revision,
        options,
      );
      const { later = [] } = moved;
      next =
        later.length > 0 ? String(later[later.length - 1].number) : undefined;
      return moved;
    });
    if (!isDone) return;
    onClose();
    if (id === 'move-to-version' && next) navigate(toHandoff({ id: next }));
  };

  return (
    <ActDialog
      title={
        isDangerous(id)
          ? t(`handoffTransition.titleOf.${id}`, {
              model: handoff.summary.modelTitle,
              version: handoff.summary.version ?? t('handoffPage.notPinned'),
              number: String(handoff.summary.number),
            })
          : t(`handoffTransition.${id}.label`)
      }
      text={t(`handoffTransition.${id}.text`)}
      submitLabel={t(`handoffTransition.${id}.label`)}
      valid={valid}
      dangerous={isDangerous(id)}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      {gone && <GoneNotice handoff={handoff} />}
      {isConsent && isBegun(option) && (
        <ConsentList handoff={handoff} option={option} />
      )}
      {isConsent && (
        <CapacityChoice
          option={option}
          capacity={capacity}
          onChange={setCapacity}
        />
      )}
      {id === 'move-to-version' && (
        <TextField
          id="handoff-move-version"
          required
          variant="outlined"
          size="small"
          label={t('handoffTransition.field.version')}
          value={version}
          onChange={event => setVersion(event.target.value)}
        />
      )}
      {option.reason !== 'none' && (
        <TextField
          id="handoff-move-reason"
          required={needsReason}
          multiline
          minRows={2}
          variant="outlined"
          label={t('handoffTransition.field.reason')}
          helperText={t('handoffTransition.field.reasonHelp')}
          value={reason}
          inputProps={{ maxLength: 2000 }}
          onChange={event => setReason(event.target.value)}
        />
      )}
      {takesLink(id) && (
        <LinkField
          id="handoff-move-link"
          required={needsLink}
          help={t(`handoffTransition.linkOf.${id}`)}
          value={link}
          onChange={setLink}
        />
      )}
      {WITH_DIGEST.includes(id) && (
        <TextField
          id="handoff-move-digest"
          variant="outlined"
          size="small"
          required={needsDigest}
          label={t('handoffTransition.field.digest')}
          helperText={t('handoffTransition.field.digestHelp', {
            digest:
              handoff.versionFacts?.digest ?? t('handoffSigning.noDigest'),
          })}
          FormHelperTextProps={{ className: classes.anywhere }}
          value={digest}
          onChange={event => setDigest(event.target.value.trim())}
        />
      )}
    </ActDialog>
  );
}
