import type { OrganisationDirectory } from './OrganisationDirectory';

/**
 * A group with everything below it.
 *
 * @public
 */
export interface ExpandedGroup {
  /** The group itself and all groups below it that exist, in the order they were met. */
  groups: string[];
  /** Refs named as a child somewhere below, or the group itself, that the catalog does not have. */
  dangling: string[];
  /** True when some group below names one of its own ancestors as a child. */
  cyclic: boolean;
}

/**
 * Walks a group's children to any depth, each group once.
 *
 * @public
 */
export function expandGroup(
  directory: OrganisationDirectory,
  rootRef: string,
): ExpandedGroup {
  const groups: string[] = [];
  const dangling = new Set<string>();
  const done = new Set<string>();
  const open = new Set<string>();
  let cyclic = false;

  // Depth first with an explicit stack: a child that is still open is an ancestor, which is what a cycle is;
  // one that is done was only reached by a second path.
  const stack: Array<{ ref: string; next: number }> = [];
  const enter = (ref: string) => {
    if (open.has(ref)) {
      cyclic = true;
      return;
    }
    if (done.has(ref)) return;
    if (!directory.group(ref)) {
      dangling.add(ref);
      return;
    }
    groups.push(ref);
    open.add(ref);
    stack.push({ ref, next: 0 });
  };

  enter(rootRef);
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    const children = directory.group(top.ref)!.children;
    if (top.next < children.length) {
      const child = children[top.next];
      top.next += 1;
      enter(child);
    } else {
      open.delete(top.ref);
      done.add(top.ref);
      stack.pop();
    }
  }
  return { groups, dangling: [...dangling].sort(), cyclic };
}
