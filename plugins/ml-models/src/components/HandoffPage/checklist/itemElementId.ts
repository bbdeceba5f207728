/** Id of the element an item is opened with. @internal */
export function itemElementId(itemId: string): string {
  return `handoff-item-${itemId}`;
}
