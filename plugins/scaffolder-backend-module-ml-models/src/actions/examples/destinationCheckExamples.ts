import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:destination:check`. */
export const destinationCheckExamples: TemplateExample[] = [
  {
    description: 'Publish to whichever kind of host the person chose.',
    example: stringify({
      steps: [
        {
          id: 'destination',
          name: 'Look at the destination',
          action: 'ml:destination:check',
          input: {
            repoUrl: '${{ parameters.repoUrl }}',
            entityRefs: ['component:default/${{ parameters.name }}'],
          },
        },
        {
          id: 'publish',
          name: 'Create the repository',
          if: "${{ steps.destination.output.provider == 'gitea' }}",
          action: 'publish:gitea',
          input: { repoUrl: '${{ parameters.repoUrl }}' },
        },
        {
          id: 'register',
          name: 'Add it to the catalog',
          action: 'catalog:register',
          input: {
            catalogInfoUrl: '${{ steps.destination.output.catalogInfoUrl }}',
          },
        },
      ],
    }),
  },
];
