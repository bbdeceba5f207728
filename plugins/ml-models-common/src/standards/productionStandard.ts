import type { CodeStandard } from './CodeStandard';

/**
 * `production@1`: code that serves one approved version of a model.
 *
 * @public
 */
export const productionStandard: CodeStandard = {
  id: 'production@1',
  title: 'Production code',
  templateRef: 'template:default/ml-production',
  templateVersion: '1.1.0',
  gate: 'production-gate',
  checks: [
    {
      name: 'lint',
      commands: ['uv run ruff check . && uv run ruff format --check .'],
      failsOn:
        'A finding of a wider set of rules than for experiments, a print, or a TODO in the code.',
      why: 'Somebody has to read it at night.',
      required: true,
    },
    {
      name: 'types',
      commands: ['uv run mypy --strict src'],
      failsOn: 'A type that is missing or does not fit.',
      why: 'A wrong type at the border of a service is an answer that is wrong.',
      required: true,
    },
    {
      name: 'layout',
      commands: ['python tools/check_layout.py --profile production'],
      failsOn:
        'A notebook, data, a trained model, a secret, or a file without an owner.',
      why: 'Everything that is deployed was reviewed by somebody who answers for it.',
      required: true,
    },
    {
      name: 'architecture',
      commands: ['uv run lint-imports', 'uv run deptry src'],
      failsOn:
        'Serving that imports training, plots or notebooks; a dependency that is not declared or not used.',
      why: 'What is not in the image can neither break nor be attacked.',
      required: true,
    },
    {
      name: 'tests',
      commands: [
        'uv run pytest tests/unit tests/tools --cov --cov-branch --cov-fail-under=80',
      ],
      failsOn: 'A test that fails, or less than 80 % of lines and branches.',
      why: 'The guards (digest, contract, fallback) are worth nothing untried.',
      required: true,
    },
    {
      name: 'contract-tests',
      commands: ['uv run pytest tests/contract'],
      failsOn:
        'The pinned version answers a golden request otherwise than in training, bad input is not refused, schemas differ from the signature, or features from those of the model.',
      why: 'Callers get what was agreed, and serving computes what training did.',
      required: true,
    },
    {
      name: 'data-validation',
      commands: ['uv run python -m pipelines.validate_data'],
      failsOn: 'A row of the reference sample that breaks the contract.',
      why: 'A judgement on data that is not what was agreed judges nothing.',
      required: true,
    },
    {
      name: 'model-quality',
      commands: ['uv run python -m pipelines.evaluate'],
      failsOn:
        'The pinned version misses a limit in handoff.yaml, as a whole, on a slice, or against the baseline. There is no dry run.',
      why: 'The limits were agreed before anybody knew the result.',
      required: true,
    },
    {
      name: 'lineage',
      commands: ['uv run python tools/check_lineage.py'],
      failsOn:
        'lineage.json, model.lock.yaml and manifests that do not name the same version, or a commit that the experiment does not have, where the job may read its repository.',
      why: 'What is served can be traced to the code, the run and the data it came from.',
      required: true,
    },
    {
      name: 'docs-cards',
      commands: [
        'uv run python tools/check_model_card.py --level full',
        'uv run python tools/check_handoff.py --level full',
        'uv run python tools/check_runbook.py',
        'uv run mkdocs build --strict',
      ],
      failsOn:
        'A TODO or a missing section in model card, handoff.yaml, runbook or rollback; a card about another version.',
      why: 'Nobody looks for the owner of a model while it does harm.',
      required: true,
    },
    {
      name: 'monitoring',
      commands: [
        'uv run python tools/check_monitoring.py',
        'python tools/run_promtool.py',
      ],
      failsOn:
        'A missing or untested alert, an input that is neither watched nor excluded, or a dashboard that does not parse.',
      why: 'A model fails silently: it goes on answering.',
      required: true,
    },
    {
      name: 'supply-chain',
      commands: [
        'python tools/check_lock.py',
        'uv export --quiet --no-dev --no-emit-project --output-file build/requirements.txt',
        'uv run pip-audit --requirement build/requirements.txt --require-hashes --disable-pip',
        'uv run cyclonedx-py environment --output-file build/sbom.json',
        'uv run python tools/check_licences.py build/sbom.json',
      ],
      failsOn:
        'A lock that does not fit, a known vulnerability, or a component without a licence or with a refused one.',
      why: 'Whatever is installed runs with the rights of the service.',
      required: true,
    },
    {
      name: 'container',
      commands: [
        'test -f uv.lock || uv lock',
        'docker build --tag service:check .',
        'IMAGE=service:check uv run pytest tests/integration -m container',
        'docker run --rm --volume /var/run/docker.sock:/var/run/docker.sock aquasec/trivy:0.58.1 image --severity CRITICAL --ignore-unfixed --exit-code 1 service:check',
      ],
      failsOn:
        'An image that does not build, start without rights or answer a golden request, or has a critical vulnerability.',
      why: 'The image is what runs, not the source.',
      required: true,
    },
    {
      name: 'manifests',
      commands: ['sh tools/check_manifests.sh'],
      failsOn: 'An overlay that does not build or breaks a schema.',
      why: 'A cluster says so only after the old version is gone.',
      required: true,
    },
    {
      name: 'load-test',
      commands: ['sh tools/load_test.sh'],
      failsOn: 'Latency or errors beyond the service levels in handoff.yaml.',
      why: 'It has to hold at its peak, on the real platform.',
      required: true,
      runs: 'nightly',
    },
  ],
  history: [
    {
      version: '1.1.0',
      changes: [
        'The delivery takes back only what it has deployed itself, can make the first release, and reports nothing when there is nothing to deploy with.',
        'A canary that Prometheus does not measure does not pass; its namespace is let in.',
        'Numbers that no column can hold are refused with 400.',
        'A fallback of type rule answers with an error until the rule is written.',
        'Alerts and load test are held against the service levels of handoff.yaml, manifests against the schemas of KServe too.',
        'Registries and experiment repositories that ask who reads can be read with a token.',
        'The first lock is proposed with its checks started, and where actions may not open a pull request it says so.',
      ],
    },
    { version: '1.0.0', changes: ['The first version.'] },
  ],
};
