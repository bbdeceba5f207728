import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:lineage:resolve`. */
export const lineageResolveExamples: TemplateExample[] = [
  {
    description:
      'Read where a version comes from before its production repository is made.',
    example: stringify({
      steps: [
        {
          id: 'lineage',
          name: 'Read where the model comes from',
          action: 'ml:lineage:resolve',
          input: {
            modelRef: '${{ parameters.sourceModel }}',
            version: '${{ parameters.modelVersion }}',
            handoffId: '${{ parameters.handoffId }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Write lineage.json and model.lock.yaml of a later version.',
    example: stringify({
      steps: [
        {
          id: 'lineage',
          name: 'Read where the new version comes from',
          action: 'ml:lineage:resolve',
          input: {
            modelRef: '${{ parameters.sourceModel }}',
            version: '${{ parameters.modelVersion }}',
            laterVersion: true,
            writeTo: 'change',
          },
        },
      ],
    }),
  },
];
