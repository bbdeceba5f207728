import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  type Lineage,
  type MlModelRiskTier,
  validateLineage,
  validateModelLock,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ActionServices } from '../actions/ActionServices';
import { toFolderUrl } from '../scm/toFolderUrl';
import { checkHandoff } from './checkHandoff';
import { findService, type ServiceRepository } from './findService';
import { judgeLineage } from './judgeLineage';
import { readLineageFacts } from './readLineageFacts';
import { readPythonVersion } from './readPythonVersion';
import { readServiceLevels, type ServiceLevels } from './readServiceLevels';

/** What a promotion needs to know. A type alias, since it goes through JSON. */
export type ResolvedLineage = {
  /** What `lineage.json` holds. */
  lineage: JsonObject;
  /** What `model.lock.yaml` holds. */
  lock: JsonObject;
  handoffId?: string;
  /** Folder of the experiment at the commit. */
  experimentUrl: string;
  commit: string;
  /** What `.python-version` of the experiment says. */
  pythonVersion?: string;
  /** Columns of the signature. */
  inputs: string[];
  serviceLevels: ServiceLevels;
  dataScienceTeam?: string;
  engineeringTeam?: string;
  system?: string;
  riskTier: MlModelRiskTier;
  /** The repository that serves the model already; only for a later version. */
  service?: ServiceRepository;
  warnings: string[];
};

const TIERS: MlModelRiskTier[] = ['low', 'medium', 'high'];

/**
 * Reads and judges everything a promotion rests on.
 *
 * @throws `InputError` with a list when a required fact is missing, or the handoff is not that far.
 * @throws `ConflictError` when the handoff has a repository already.
 */
export async function resolveLineage(
  services: ActionServices,
  options: {
    modelRef: string;
    label: string;
    handoffId: string | undefined;
    laterVersion: boolean;
    riskTier: MlModelRiskTier | undefined;
    taskId: string;
    template: Lineage['template'];
    promotedBy: string | undefined;
    now: Date;
    credentials: BackstageCredentials;
    access: { token: string };
  },
): Promise<ResolvedLineage> {
  const { modelRef, label } = options;
  const facts = await readLineageFacts(services, options);
  const verdict = judgeLineage(facts, modelRef);
  if (verdict.state === 'incomplete') {
    throw new InputError(
      [
        `Version ${label} of ${modelRef} cannot be promoted yet. Missing:`,
        ...verdict.missing.map(each => `- ${each}`),
      ].join('\n'),
    );
  }
  const handoff = await checkHandoff({
    ...options,
    mlModels: services.mlModels,
    isLaterVersion: options.laterVersion,
    servedBy: await findServing(),
  });
  const { entity, place } = facts;
  const { commit } = verdict.lineage.experiment;
  const pythonVersion = await readPythonVersion(
    services.reader,
    place!,
    commit,
  );
  const lineage: Lineage = {
    ...verdict.lineage,
    handoffId: handoff?.summary.id,
    template: options.template,
    promotedBy: options.promotedBy,
    promotedAt: options.now.toISOString(),
  };
  return {
    lineage: toChecked(lineage, validateLineage),
    lock: toChecked(verdict.lock, validateModelLock),
    handoffId: handoff?.summary.id,
    experimentUrl: toFolderUrl(place!, { commit }),
    commit,
    pythonVersion,
    // A list of its own: the renderer of templates takes none that another library has made.
    inputs: [
      ...facts.version!.signature!.inputs.flatMap(({ name }) => name ?? []),
    ],
    serviceLevels: await readServiceLevels(services.reader, place!, commit),
    dataScienceTeam: toFullRef(entity.spec.teams?.dataScience, 'Group'),
    engineeringTeam: toFullRef(entity.spec.teams?.engineering, 'Group'),
    system: toFullRef(entity.spec.system, 'System'),
    riskTier: higherTier(entity.spec.riskTier ?? 'medium', options.riskTier),
    service: options.laterVersion
      ? await findService(services, { ...options, entity, handoff })
      : undefined,
    warnings: pythonVersion
      ? verdict.warnings
      : [
          ...verdict.warnings,
          'The experiment has no .python-version that names a version of Python; the service takes the default of its template',
        ],
  };

  /** The component the descriptor names, unless it is gone from the catalog. */
  async function findServing(): Promise<string | undefined> {
    const named = toFullRef(facts.entity.spec.source?.production, 'Component');
    const component =
      named &&
      (await services.catalog.getEntityByRef(named, {
        credentials: options.credentials,
      }));
    return component ? named : undefined;
  }
}

/** Through JSON, so that what is handed on is what the file will hold. */
function toChecked(
  value: object,
  check: (value: unknown) => object,
): JsonObject {
  const plain: JsonObject = JSON.parse(JSON.stringify(value));
  check(plain);
  return plain;
}

/** A promotion may raise the tier of its model and never lower it. */
function higherTier(
  ofModel: MlModelRiskTier,
  asked: MlModelRiskTier = ofModel,
): MlModelRiskTier {
  return TIERS[Math.max(TIERS.indexOf(ofModel), TIERS.indexOf(asked))];
}

function toFullRef(
  ref: string | undefined,
  defaultKind: string,
): string | undefined {
  return (
    ref &&
    stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
    )
  );
}
