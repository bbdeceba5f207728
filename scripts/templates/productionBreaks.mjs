/** One break per check of production@1 that runs here, see runBreaks.mjs. */
export const productionBreaks = {
  lint: {
    how: 'something left to do',
    apply: project =>
      project.replace(
        'src/service/digest.py',
        'def directory_digest',
        '# TODO: faster\ndef directory_digest',
      ),
    says: /FIX002/,
  },
  types: {
    how: 'a function without types',
    apply: project =>
      project.write(
        'src/service/extra.py',
        'def twice(x):\n    return 2 * x\n',
      ),
    says: /missing a type annotation/,
  },
  layout: {
    how: 'a notebook',
    apply: project => project.write('docs/explore.ipynb', '{}\n'),
    says: /docs\/explore\.ipynb is a notebook/,
  },
  architecture: {
    how: 'serving that imports training',
    apply: project =>
      project.write(
        'src/service/extra.py',
        'import pipelines.train\n\nprint(pipelines.train)\n',
      ),
    says: /service is not allowed to import pipelines/,
  },
  tests: {
    how: 'a guard that is gone',
    apply: project =>
      project.replace(
        'src/service/predictor.py',
        'missing = ~np.isfinite(scores)',
        'missing = np.isnan(scores)',
      ),
    says: /test_a_score_that_is_not_finite_becomes_the_fallback/,
  },
  'contract-tests': {
    how: 'another contract than the signature of the model',
    apply: project =>
      project.replace(
        'schemas/input.schema.json',
        '"type": "integer"',
        '"type": "number"',
      ),
    says: /test_the_schemas_are_the_signature/,
  },
  'data-validation': {
    how: 'rows out of the agreed range',
    apply: project =>
      project.replace(
        'schemas/input.schema.json',
        '"maximum": 100,',
        '"maximum": 3,',
      ),
    says: /support_calls: .*found/,
  },
  'model-quality': {
    how: 'a model below the agreed limit',
    apply: project =>
      project.replace('handoff.yaml', /value: 0\.\d+/, 'value: 0.995'),
    says: /FAILS val_auc >= 0\.995/,
  },
  lineage: {
    how: 'a version that lineage.json does not know',
    apply: project =>
      project.replace('model.lock.yaml', /version: "?1"?/, 'version: "2"'),
    says: /registry\.version is '2', but lineage\.json: version\.version is '1'/,
  },
  'docs-cards': {
    how: 'a runbook that is not finished',
    apply: project =>
      project.replace(
        'docs/runbook.md',
        '## Escalation',
        '## Escalation\n\nTODO',
      ),
    says: /docs\/runbook\.md: line \d+: TODO is left/,
  },
  monitoring: {
    how: 'an input nobody watches',
    apply: project =>
      project.replace('monitoring/drift.yaml', /\n {2}"region": .*/, ''),
    says: /region is neither watched nor excluded/,
  },
  'supply-chain': {
    how: 'a dependency that is not locked',
    apply: project =>
      project.replace('pyproject.toml', '"numpy>=2.2,<3"', '"numpy>=2.2,<2.4"'),
    says: /uv\.lock does not fit pyproject\.toml/,
  },
};
