import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:handoff:link`. */
export const handoffLinkExamples: TemplateExample[] = [
  {
    description:
      'Say before anything is created that a repository is on its way.',
    example: stringify({
      steps: [
        {
          id: 'announce',
          name: 'Tell the handoff',
          action: 'ml:handoff:link',
          input: {
            handoffId: '${{ steps.lineage.output.handoffId }}',
            state: 'started',
          },
        },
      ],
    }),
  },
  {
    description: 'Record the production repository once it exists.',
    example: stringify({
      steps: [
        {
          id: 'link',
          name: 'Link the repository to the handoff',
          action: 'ml:handoff:link',
          input: {
            handoffId: '${{ steps.lineage.output.handoffId }}',
            componentRef: 'component:default/${{ parameters.name }}',
            repository: '${{ steps.destination.output.repositoryUrl }}',
          },
        },
      ],
    }),
  },
];
