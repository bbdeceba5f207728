/** One break per check of experiment@1, see runBreaks.mjs. */
export const experimentBreaks = {
  lint: {
    how: 'an unused import',
    apply: project =>
      project.replace(
        'src/experiment/digest.py',
        'import hashlib',
        'import os\nimport hashlib',
      ),
    says: /F401|I001/,
  },
  layout: {
    how: 'data in git',
    apply: project => project.write('docs/customers.csv', 'a,b\n'),
    says: /docs\/customers\.csv is data or a trained model/,
  },
  notebooks: {
    how: 'a stored output',
    apply: project =>
      project.replace(
        'notebooks/01-explore.ipynb',
        '"outputs": []',
        '"outputs": [{"output_type": "stream", "text": ["secret"]}]',
      ),
    says: /cell 2 has a stored output/,
  },
  tests: {
    how: 'a feature that computes something else',
    apply: project =>
      project.replace(
        'src/experiment/features.py',
        '(years + 0.5)',
        '(years + 0.6)',
      ),
    says: /test_computes_what_it_says/,
  },
  types: {
    how: 'a wrong type',
    apply: project =>
      project.replace(
        'src/experiment/digest.py',
        'return f"sha256',
        'return 1 or f"sha256',
      ),
    says: /Incompatible return value type/,
  },
  'contract-files': {
    how: 'a misspelt limit in handoff.yaml',
    apply: project =>
      project.replace('handoff.yaml', 'p95LatencyMs', 'p95Latency'),
    says: /slo\.p95Latency: no such field/,
  },
  docs: {
    how: 'a link that leads nowhere',
    apply: project =>
      project.replace('docs/index.md', 'experiment-log.md', 'no-such-page.md'),
    says: /no-such-page\.md/,
  },
  'lock-check': {
    how: 'a dependency that is not locked',
    apply: project =>
      project.replace('pyproject.toml', '"numpy>=2.2,<3"', '"numpy>=2.2,<2.4"'),
    says: /uv\.lock does not fit pyproject\.toml/,
  },
};
