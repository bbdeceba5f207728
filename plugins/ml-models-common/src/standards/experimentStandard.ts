import type { CodeStandard } from './CodeStandard';

/**
 * `experiment@1`: code of data scientists. It asks for what keeps secrets, data and lineage safe, and leaves room to
 * explore.
 *
 * @public
 */
export const experimentStandard: CodeStandard = {
  id: 'experiment@1',
  title: 'Experiment code',
  templateRef: 'template:default/ml-experiment',
  templateVersion: '1.1.0',
  gate: 'experiment-gate',
  checks: [
    {
      name: 'lint',
      commands: ['uv run ruff check . && uv run ruff format --check .'],
      failsOn: 'A finding of ruff, or code that is not formatted.',
      why: 'Common mistakes are found before a run is wasted on them, and nobody discusses style in a review.',
      required: true,
    },
    {
      name: 'layout',
      commands: ['python tools/check_layout.py --profile experiment'],
      failsOn:
        'A file over 5 MB, data or a trained model, an .env file, a private key, or CODEOWNERS with a path that is not there.',
      why: 'What is once in the history of git cannot be taken back.',
      required: true,
    },
    {
      name: 'notebooks',
      commands: ['python tools/check_notebooks.py'],
      failsOn:
        'A stored output, a name that is not like 01-explore.ipynb, or more than 1 MB.',
      why: 'Outputs can hold personal data, and nobody can review them.',
      required: true,
    },
    {
      name: 'tests',
      commands: ['uv run pytest -m "not slow"'],
      failsOn: 'A test that fails. There is no limit on coverage.',
      why: 'Features and evaluation do what they say; the service will use the same code.',
      required: true,
    },
    {
      name: 'types',
      commands: ['uv run mypy src'],
      failsOn: 'A type that does not fit.',
      why: 'It helps when the code moves to production, and must not slow down an idea.',
      required: false,
    },
    {
      name: 'contract-files',
      commands: [
        'uv run python tools/check_handoff.py --level draft',
        'uv run python tools/check_model_card.py --level draft',
        'uv run python tools/check_catalog.py',
      ],
      failsOn:
        'handoff.yaml, the model card or catalog-info.yaml that is not well-formed or names another model. TODO may stand in them.',
      why: 'The other team and the portal read them from the first day.',
      required: true,
    },
    {
      name: 'docs',
      commands: ['uv run mkdocs build --strict'],
      failsOn: 'A page that is missing or a link that leads nowhere.',
      why: 'The page for the design review is in the documentation.',
      required: true,
    },
    {
      name: 'lock-check',
      commands: ['python tools/check_lock.py'],
      failsOn:
        'uv.lock that does not fit pyproject.toml. Until the first lock is committed its absence is a warning.',
      why: 'A model can only be trained again with the libraries it was trained with.',
      required: true,
    },
  ],
  history: [
    {
      version: '1.1.0',
      changes: [
        'The first lock is proposed with its checks started, and where actions may not open a pull request it says so.',
        'Rows of your own data go to the tracking server only when data.reference_rows is set.',
        'A block of handoff.yaml that is nearly called like a known one is named; in full at least one threshold is checked without the portal.',
      ],
    },
    { version: '1.0.0', changes: ['The first version.'] },
  ],
};
