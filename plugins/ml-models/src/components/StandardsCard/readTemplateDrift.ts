import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_TEMPLATE_VERSION,
  type CodeStandard,
  findTemplateDrift,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Annotation of a template: what changed, a line per version, for example `1.1.0 Checks the licences`. */
const ANNOTATION_TEMPLATE_CHANGES = 'ml-models/template-changes';

/** How a repository stands to the template it was made from. */
export type TemplateDrift =
  | { state: 'current'; version: string }
  /** The template went on; `changes` says what is missing here. */
  | { state: 'behind'; version: string; newest: string; changes: string[] }
  /** Not made from a template, or one side does not tell. */
  | { state: 'unknown' };

/**
 * Compares the version a repository was made with and that of its template today.
 *
 * @remarks
 * The template in the catalog counts, since an organisation may have a copy of its own; what changed is what its
 * annotation says, else what the standard says. Without a template in the catalog the standard alone is asked.
 *
 * @internal
 */
export function readTemplateDrift(
  component: Entity,
  template: Entity | undefined,
  standard: CodeStandard | undefined,
): TemplateDrift {
  const version = component.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION];
  if (!version || !isVersion(version)) return { state: 'unknown' };
  const newest =
    template?.metadata.annotations?.[ANNOTATION_TEMPLATE_VERSION] ??
    standard?.templateVersion;
  if (!newest || !isVersion(newest)) return { state: 'unknown' };
  if (compareVersions(newest, version) <= 0) {
    return { state: 'current', version };
  }
  const text =
    template?.metadata.annotations?.[ANNOTATION_TEMPLATE_CHANGES] ?? '';
  const changes = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => {
      const [of] = line.split(' ');
      return isVersion(of) && compareVersions(of, version) > 0;
    });
  return {
    state: 'behind',
    version,
    newest,
    changes: changes.length ? changes : ofStandard(standard, version, newest),
  };
}

function ofStandard(
  standard: CodeStandard | undefined,
  version: string,
  newest: string,
): string[] {
  const drift = standard && findTemplateDrift(standard, version);
  return (drift ?? [])
    .filter(change => compareVersions(change.version, newest) <= 0)
    .map(change => `${change.version} ${change.changes.join(' ')}`);
}

function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text);
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map(each => each.split('.').map(Number));
  const index = a.findIndex((part, position) => part !== b[position]);
  return index < 0 ? 0 : a[index] - b[index];
}
