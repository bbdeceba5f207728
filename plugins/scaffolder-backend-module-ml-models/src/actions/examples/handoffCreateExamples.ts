import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:handoff:create`. */
export const handoffCreateExamples: TemplateExample[] = [
  {
    description:
      'Start the handoff of a model the template has just registered.',
    example: stringify({
      steps: [
        {
          id: 'handoff',
          name: 'Start the handoff',
          action: 'ml:handoff:create',
          input: { modelRef: 'mlmodel:default/${{ parameters.name }}' },
        },
      ],
    }),
  },
  {
    description: 'Start the handoff of a later version.',
    example: stringify({
      steps: [
        {
          id: 'handoff',
          name: 'Start the handoff of the new version',
          action: 'ml:handoff:create',
          input: {
            modelRef: '${{ parameters.sourceModel }}',
            version: '${{ parameters.modelVersion }}',
            followsOn: true,
          },
        },
      ],
    }),
  },
];
