import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:experiment:fetch`. */
export const experimentFetchExamples: TemplateExample[] = [
  {
    description: 'Carry the agreed files of an experiment over to its service.',
    example: stringify({
      steps: [
        {
          id: 'experiment',
          name: 'Copy what both teams agreed on',
          action: 'ml:experiment:fetch',
          input: {
            url: '${{ steps.lineage.output.experimentUrl }}',
            files: [
              { from: 'handoff.yaml' },
              { from: 'model-card.md' },
              { from: 'schemas/' },
              {
                from: 'src/experiment/features.py',
                to: 'src/service/features.py',
                optional: true,
              },
            ],
          },
        },
      ],
    }),
  },
];
