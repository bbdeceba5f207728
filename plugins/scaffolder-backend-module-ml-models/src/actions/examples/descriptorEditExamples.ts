import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:descriptor:edit`. */
export const descriptorEditExamples: TemplateExample[] = [
  {
    description: 'Propose to the experiment what serves its model now.',
    example: stringify({
      steps: [
        {
          id: 'descriptor',
          name: 'Say in the descriptor of the model what serves it',
          action: 'ml:descriptor:edit',
          input: {
            modelRef: '${{ parameters.sourceModel }}',
            production: 'component:default/${{ parameters.name }}',
            writeTo: '.proposal',
          },
        },
        {
          id: 'proposal',
          name: 'Propose it',
          if: "${{ steps.descriptor.output.provider == 'github' }}",
          action: 'publish:github:pull-request',
          input: {
            repoUrl: '${{ steps.descriptor.output.repoUrl }}',
            branchName: 'served-by-${{ parameters.name }}',
            title: 'Say what serves the model',
            description: 'Made by the promotion.',
            sourcePath: '.proposal',
          },
        },
      ],
    }),
  },
];
