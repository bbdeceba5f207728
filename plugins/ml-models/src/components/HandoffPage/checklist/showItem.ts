import { itemElementId } from './itemElementId';

/** Brings an item of the checklist into view and gives it the focus, where it is drawn. @internal */
export function showItem(itemId: string): void {
  const element = document.getElementById(itemElementId(itemId));
  element?.scrollIntoView?.({ block: 'start' });
  element?.focus({ preventScroll: true });
}
