import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { handoffRouteRef } from '../../../routes';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { MarkdownText } from '../../MarkdownText';
import { RelativeTime } from '../../RelativeTime';
import { PersonName } from '../item/PersonName';
import { useItemStyles } from '../item/useItemStyles';

/** An answer as it was given. @internal */
export function AnswerText(props: {
  answer: NonNullable<HandoffItem['answer']>;
}) {
  const { answer } = props;
  const classes = useItemStyles();
  const { t } = useTranslate();
  const toHandoff = useRouteRef(handoffRouteRef);
  return (
    <div className={classes.quote}>
      <MarkdownText text={answer.text} />
      {answer.links && answer.links.length > 0 && (
        <ul className={classes.links}>
          {answer.links.map(link => (
            <li key={`${link.title} ${link.url}`}>
              <ExternalLink to={link.url}>{link.title}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.quiet}>
        <PersonName entityRef={answer.by} title={answer.byTitle} />
        {' · '}
        <RelativeTime at={answer.at} />
        {answer.carriedFrom && (
          <>
            {' · '}
            <Link to={toHandoff({ id: answer.carriedFrom })}>
              {t('handoffAnswer.carried')}
            </Link>
          </>
        )}
      </div>
    </div>
  );
}
