import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  canonicalJson,
  type ChecklistTemplate,
  type MlModelRiskTier,
  sha256Hex,
  standardChecklist,
  validateChecklist,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { ConfiguredChecklist } from './HandoffSettings';

const KEY = 'mlModels.handoff.checklists';
const TIERS: readonly string[] = ['low', 'medium', 'high'];

/**
 * Reads the checklists of the configuration, the standard one when there are none. A handoff takes the first that
 * fits its model, in the newest version configured.
 *
 * @throws `InputError` that names the entry, the file and every fault in it.
 *
 * @internal
 */
export function readChecklists(config: Config): ConfiguredChecklist[] {
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  if (entries.length === 0) return [configured(standardChecklist)];
  const checklists = entries.map((entry, index) =>
    readEntry(entry, `${KEY}[${index}]`),
  );
  const byVersion = new Map<string, string>();
  for (const { template, hash } of checklists) {
    const name = `${template.id}@${template.version}`;
    const known = byVersion.get(name);
    if (known !== undefined && known !== hash) {
      throw new InputError(
        `Configuration ${KEY}: ${name} is configured twice with different content, expected a new version for every change`,
      );
    }
    byVersion.set(name, hash);
  }
  return checklists;
}

function readEntry(entry: Config, key: string): ConfiguredChecklist {
  const file = entry.getOptionalString('file');
  const inline = entry.getOptional('checklist');
  if ((file === undefined) === (inline === undefined)) {
    throw new InputError(
      `Configuration ${key}: expected either file, the path of a YAML or JSON file, or checklist, the checklist itself`,
    );
  }
  const riskTiers = entry.getOptionalStringArray('riskTiers');
  const wrong = riskTiers?.find(tier => !TIERS.includes(tier));
  if (wrong !== undefined) {
    throw new InputError(
      `Configuration ${key}.riskTiers: '${wrong}' is no risk tier, expected low, medium or high`,
    );
  }
  return {
    ...configured(readTemplate(file, inline, key)),
    modelTypes: entry.getOptionalStringArray('modelTypes'),
    riskTiers: riskTiers as MlModelRiskTier[] | undefined,
  };
}

function readTemplate(
  file: string | undefined,
  inline: unknown,
  key: string,
): ChecklistTemplate {
  try {
    return validateChecklist(
      file === undefined ? inline : parse(readFileSync(resolve(file), 'utf8')),
    );
  } catch (error) {
    const where = file === undefined ? `${key}.checklist` : `${key}.file`;
    const what = file === undefined ? '' : ` '${file}'`;
    throw new InputError(
      `Configuration ${where}:${what} ${(error as Error).message}`,
    );
  }
}

function configured(template: ChecklistTemplate): ConfiguredChecklist {
  return { template, hash: sha256Hex(canonicalJson(template)) };
}
