import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** Examples of `ml:gitea:pull-request`. */
export const giteaPullRequestExamples: TemplateExample[] = [
  {
    description: 'Propose the files in the folder change.',
    example: stringify({
      steps: [
        {
          id: 'proposal',
          name: 'Propose the new version',
          action: 'ml:gitea:pull-request',
          input: {
            repoUrl: 'git.example.com?owner=growth&repo=churn-service',
            branchName: 'serve-version-8',
            title: 'Serve version 8',
            sourcePath: 'change',
          },
        },
      ],
    }),
  },
];
