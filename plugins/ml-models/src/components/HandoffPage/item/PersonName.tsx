import { EntityDisplayName } from '@backstage/plugin-catalog-react';

/** Somebody as people call them, by the catalog where the title is not at hand; the exact ref on hover. @internal */
export function PersonName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  return (
    <span title={entityRef}>
      {title ?? (
        <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
      )}
    </span>
  );
}
