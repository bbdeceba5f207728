import { Link } from '@backstage/core-components';
import type { HandoffLink } from '@baton-ml/backstage-plugin-ml-models-common';
import { useHandoffPath } from '../../../hooks/useHandoffPath';
import { useTranslate } from '../../../hooks/useTranslate';

/** Leads to the handoff of another version, named as people say it. @internal */
export function RelatedHandoff(props: { handoff: HandoffLink }) {
  const { handoff } = props;
  const { t } = useTranslate();
  const path = useHandoffPath()(handoff);
  const number = String(handoff.number);
  const name = handoff.version
    ? t('handoffFacts.handoffOf', { number, version: handoff.version })
    : t('handoffFacts.handoff', { number });
  return path ? <Link to={path}>{name}</Link> : <span>{name}</span>;
}
