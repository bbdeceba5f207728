/**
 * Sets a member under a name a server chose: a plain assignment to `__proto__` would replace the prototype. Cheaper
 * than `Object.fromEntries`, which counts where a listing has millions of tags, parameters and metrics.
 *
 * @internal
 */
export function setMember<T>(
  members: Record<string, T>,
  name: string,
  value: T,
): void {
  if (name === '__proto__') {
    Object.defineProperty(members, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    members[name] = value;
  }
}
