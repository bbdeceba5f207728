import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';

/** Folder of the software templates. */
export const TEMPLATES = path.resolve(__dirname, '../../templates');

/** Reads a `template.yaml` as the catalog does. */
export function readTemplate(name: string): TemplateEntityV1beta3 {
  const file = path.join(TEMPLATES, name, 'template.yaml');
  return parse(readFileSync(file, 'utf8'), { merge: true });
}

/** One parameter of a form with what it may hold. */
export interface TemplateParameter {
  name: string;
  type: string;
  enum?: (string | number)[];
}

/** Every parameter of a template, those that depend on others included. */
export function listParameters(
  template: TemplateEntityV1beta3,
): TemplateParameter[] {
  const pages = [template.spec.parameters ?? []].flat() as any[];
  const found = new Map<string, TemplateParameter>();
  const visit = (node: any) => {
    for (const [name, schema] of Object.entries<any>(node.properties ?? {})) {
      const known = found.get(name);
      if (!known || (!known.type && schema.type)) {
        found.set(name, { name, type: schema.type, enum: schema.enum });
      }
    }
    for (const dependency of Object.values<any>(node.dependencies ?? {})) {
      (dependency.oneOf ?? []).forEach(visit);
    }
  };
  pages.forEach(visit);
  return [...found.values()];
}
