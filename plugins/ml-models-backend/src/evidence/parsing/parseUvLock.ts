/** A package of a lock file. @internal */
interface LockedPackage {
  name: string;
  version?: string;
  /** Names of what it needs at run time. */
  dependencies: string[];
  /** True for the project itself and other members of its workspace. */
  isLocal: boolean;
}

/**
 * Versions of the packages a project needs at run time, by name, from its `uv.lock`. Packages only developers need are
 * left out.
 *
 * @remarks
 * The file is written by a program, so its lines are read as they are written and no TOML parser is needed. When no
 * package is the project's own, every package counts.
 *
 * @returns undefined when the text is no lock file.
 *
 * @internal
 */
export function parseUvLock(text: string): Map<string, string> | undefined {
  const packages = readPackages(text);
  if (packages.length === 0) return undefined;
  const byName = new Map(packages.map(each => [each.name, each]));
  const roots = packages.filter(each => each.isLocal);
  const open = (roots.length > 0 ? roots : packages).map(each => each.name);
  const seen = new Set(open);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const dependency of byName.get(name)?.dependencies ?? []) {
      if (!seen.has(dependency)) {
        seen.add(dependency);
        open.push(dependency);
      }
    }
  }
  return new Map(
    packages
      .filter(each => seen.has(each.name) && !each.isLocal && each.version)
      .map(each => [each.name, each.version!]),
  );
}

function readPackages(text: string): LockedPackage[] {
  const packages: LockedPackage[] = [];
  let section = '';
  let inDependencies = false;
  for (const line of text.split(/\r?\n/)) {
    const current = packages.at(-1);
    if (line.startsWith('[')) {
      section = line.trim();
      inDependencies = false;
      if (section === '[[package]]') {
        packages.push({ name: '', dependencies: [], isLocal: false });
      }
    } else if (section === '[[package]]' && current) {
      current.name = line.match(/^name = "([^"]+)"/)?.[1] ?? current.name;
      current.version =
        line.match(/^version = "([^"]+)"/)?.[1] ?? current.version;
      if (/^source = \{ (?:editable|virtual|directory) = /.test(line)) {
        current.isLocal = true;
      }
      if (line.startsWith('dependencies = [')) inDependencies = true;
      if (inDependencies) {
        for (const [, name] of line.matchAll(/\{ name = "([^"]+)"/g)) {
          current.dependencies.push(name);
        }
        if (line.trimEnd().endsWith(']')) inDependencies = false;
      }
    }
  }
  return packages.filter(each => each.name !== '');
}
