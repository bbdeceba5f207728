import { LinkButton } from '@backstage/core-components';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { modelsRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { EmptyMessage } from '../EmptyMessage';
import { TextButton } from '../TextButton';
import type { HandoffQuery } from './HandoffQuery';

/**
 * Nothing to show: because nothing waits, because the filters are narrow, or because nobody has begun.
 *
 * @internal
 */
export function NoHandoffs(props: {
  query: HandoffQuery;
  onChange: (part: Partial<HandoffQuery>) => void;
}) {
  const { query, onChange } = props;
  const { t } = useTranslate();
  const modelsPath = useOptionalPath(modelsRouteRef);
  const { text, state, tier, flag, waiting, team, model } = query;
  const isNarrowed = Boolean(
    text || state || tier || flag || waiting || team || model,
  );
  const clear = {
    text: '',
    state: '',
    tier: '',
    flag: '',
    waiting: '',
    team: '',
    model: '',
  } as const;
  if (isNarrowed) {
    return (
      <EmptyMessage
        title={t('handoffsPage.emptyTitle')}
        text={t('handoffsPage.emptyText')}
        action={
          <TextButton
            variant="outlined"
            onClick={() => onChange({ ...clear, scope: 'all' })}
          >
            {t('handoffsPage.clear')}
          </TextButton>
        }
      />
    );
  }
  const showAll = (
    <TextButton variant="outlined" onClick={() => onChange({ scope: 'all' })}>
      {t('handoffsPage.showAll')}
    </TextButton>
  );
  if (query.scope === 'mine') {
    return (
      <EmptyMessage
        title={t('handoffsPage.emptyMineTitle')}
        text={t('handoffsPage.emptyMineText')}
        action={
          <>
            <TextButton
              variant="outlined"
              onClick={() => onChange({ scope: 'team' })}
            >
              {t('handoffsPage.showTeam')}
            </TextButton>{' '}
            {showAll}
          </>
        }
      />
    );
  }
  if (query.scope === 'team') {
    return (
      <EmptyMessage
        title={t('handoffsPage.emptyTeamTitle')}
        text={t('handoffsPage.emptyTeamText')}
        action={showAll}
      />
    );
  }
  return (
    <EmptyMessage
      title={t('handoffsPage.noneTitle')}
      text={t('handoffsPage.noneText')}
      action={
        modelsPath && (
          <LinkButton to={modelsPath} variant="contained" color="primary">
            {t('handoffsPage.toModels')}
          </LinkButton>
        )
      }
    />
  );
}
