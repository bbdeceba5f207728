import Link from '@material-ui/core/Link';
import type { MouseEvent } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useHandoffActions } from '../state/useHandoffActions';

/**
 * Leads to an item of the checklist on the same page. It is a link with an address, so that it can be opened in another
 * tab or copied, and it wraps as words do.
 *
 * @internal
 */
export function ItemLink(props: {
  itemId: string;
  title: string;
  className?: string;
}) {
  const { itemId, title, className } = props;
  const { openItem } = useHandoffActions();
  const search = new URLSearchParams({ view: 'checklist', item: itemId });
  return (
    <Link
      component={RouterLink}
      to={{ search: `?${search}` }}
      className={className}
      onClick={(event: MouseEvent) => {
        const isPlain =
          event.button === 0 &&
          !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
        if (!isPlain) return;
        event.preventDefault();
        openItem(itemId);
      }}
    >
      {title}
    </Link>
  );
}
