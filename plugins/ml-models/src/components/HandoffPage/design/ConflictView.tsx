import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { PersonName } from '../item/PersonName';
import { useItemStyles } from '../item/useItemStyles';
import { useHandoffActions } from '../state/useHandoffActions';
import { ProseForm } from './ProseForm';

/** One conflict and how it was resolved. @internal */
export function ConflictView(props: {
  conflict: Handoff['conflicts'][number];
  refusal: string | undefined;
}) {
  const { conflict, refusal } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const { id } = useHandoffActions();
  const isSettled = conflict.resolvedAt !== undefined;
  return (
    <li
      className={`${classes.quote} ${
        isSettled ? classes.positive : classes.attention
      }`}
    >
      <MarkdownText text={conflict.text} />
      <div className={classes.quiet}>
        <PersonName entityRef={conflict.raisedBy} /> ·{' '}
        <RelativeTime at={conflict.raisedAt} />
      </div>
      {isSettled ? (
        <>
          <MarkdownText text={conflict.resolution ?? ''} />
          <div className={classes.quiet}>
            {t('handoffDesign.conflict.resolved')} ·{' '}
            <PersonName entityRef={conflict.resolvedBy ?? ''} /> ·{' '}
            <RelativeTime at={conflict.resolvedAt!} />
          </div>
        </>
      ) : (
        <ProseForm
          name={`design/conflict/${conflict.id}`}
          openLabel={t('handoffDesign.conflict.resolve')}
          fieldLabel={t('handoffDesign.conflict.resolutionField')}
          refusal={refusal}
          onSend={(api, text) =>
            api.resolveHandoffConflict(id, conflict.id, text)
          }
        />
      )}
    </li>
  );
}
