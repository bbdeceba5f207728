import { nameInRef } from './nameInRef';

/** Somebody as people call them; the exact ref on hover. @internal */
export function PersonName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  return <span title={entityRef}>{title ?? nameInRef(entityRef)}</span>;
}
