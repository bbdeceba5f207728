import { requireOfModule } from './requireOfModule.mjs';

const yaml = requireOfModule('yaml');

/** What the promotion copies from the experiment, at the commit of the version. */
const COPIED = {
  'schemas/input.schema.json': 'schemas/input.schema.json',
  'schemas/output.schema.json': 'schemas/output.schema.json',
  'handoff.yaml': 'handoff.yaml',
  'model-card.md': 'model-card.md',
  'src/experiment/features.py': 'src/service/features.py',
};

/**
 * `lineage.json` and `model.lock.yaml` of a registered version, as the promotion in the portal writes them.
 *
 * @param {object} options
 * @param {object} options.found see registeredVersion.mjs
 * @param {string} options.model entity ref
 * @param {string} options.repo address of the experiment
 * @param {typeof import('../../plugins/ml-models-common/src')} options.common the portal's functions
 */
export function toLineage({ found, model, repo, common }) {
  const signature = signatureOf(found.mlmodel);
  const digest = found.tags['ml-models/digest'];
  const signatureSha256 = common.signatureSha256(signature);
  const lineage = {
    schema: 'ml-models/lineage/v1',
    model,
    experiment: { repo, commit: found.tags['mlflow.source.git.commit'] },
    run: {
      instance: 'main',
      experimentId: found.run.info.experiment_id,
      runId: found.version.run_id,
    },
    version: {
      name: found.version.name,
      version: found.version.version,
      modelId: found.modelId,
      source: found.version.source,
      digest,
      signatureSha256,
    },
    datasets: found.datasets.map(({ name, digest: value }) => ({
      name,
      digest: value,
    })),
    metrics: found.metrics,
    promotedAt: new Date().toISOString(),
  };
  const lock = {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'ModelLock',
    model,
    registry: {
      instance: 'main',
      model: found.version.name,
      version: found.version.version,
      modelId: found.modelId,
    },
    digest,
    signatureSha256,
  };
  return {
    lineage: common.validateLineage(lineage),
    lock: common.validateModelLock(lock),
  };
}

/** The signature as the portal keeps it; only columns, which is all that these models have. */
function signatureOf(mlmodel) {
  const { signature } = yaml.parse(mlmodel);
  const fields = text =>
    JSON.parse(text ?? '[]').map(({ name, type, required }) => ({
      name,
      type,
      required,
    }));
  return {
    inputs: fields(signature.inputs),
    outputs: fields(signature.outputs),
    params: fields(signature.params),
  };
}

/**
 * Puts into a rendered production project what the promotion puts there.
 *
 * @param {import('./Project.mjs').Project} experiment the source
 * @param {import('./Project.mjs').Project} production the target
 * @param {{lineage: object, lock: object}} files see toLineage
 */
export async function writePromotion(experiment, production, files) {
  const { commit } = files.lineage.experiment;
  for (const [from, to] of Object.entries(COPIED)) {
    await production.write(
      to,
      await experiment.run(`git show ${commit}:${from}`),
    );
  }
  await production.write(
    'lineage.json',
    `${JSON.stringify(files.lineage, undefined, 2)}\n`,
  );
  await production.write('model.lock.yaml', yaml.stringify(files.lock));
}

/**
 * What a person does before the handoff: answers every question that the template left open.
 *
 * @param {import('./Project.mjs').Project} production a promoted project
 * @param {string} version label of the pinned version
 */
export async function fillIn(production, version) {
  const card = await production.read('model-card.md');
  await production.write(
    'model-card.md',
    card
      .replace('model_version: "TODO"', `model_version: "${version}"`)
      .replace(/ # TODO:.*/g, '')
      .replace(/TODO.*/g, 'Answered by the people who know, at some length.'),
  );
  const handoff = await production.read('handoff.yaml');
  await production.write(
    'handoff.yaml',
    handoff
      .replace(/ ?# TODO:.*/g, '')
      .replace(/; each TODO is a question for it/, ''),
  );
}
