import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createTemplateAction,
  parseRepoUrl,
} from '@backstage/plugin-scaffolder-node';
import { handoffCreatePermission } from '@baton-ml/backstage-plugin-ml-models-common';
import { parsePlace } from '../scm/parsePlace';
import type { ScmPlace } from '../scm/ScmPlace';
import { toFileUrl } from '../scm/toFileUrl';
import type { ActionServices } from './ActionServices';
import { destinationCheckExamples } from './examples/destinationCheckExamples';

const BRANCH = 'main';

type Ci = 'github-actions' | 'gitlab-ci';

/** What runs on each kind of host, the usual one first. On Gitea runners of either kind can be set up. */
const CI: Record<ScmPlace['provider'], readonly Ci[]> = {
  github: ['github-actions'],
  gitlab: ['gitlab-ci'],
  gitea: ['github-actions', 'gitlab-ci'],
};

/**
 * `ml:destination:check`: looks at where a repository is to be created before anything is.
 *
 * @remarks
 * A template that fails after it has created a repository leaves work for people, so what can be known before is asked
 * here: the host is configured, the names are free in the catalog, the person may start a handoff.
 *
 * @internal
 */
export function createDestinationCheckAction(
  services: Pick<ActionServices, 'catalog' | 'integrations' | 'permissions'>,
) {
  return createTemplateAction({
    id: 'ml:destination:check',
    description:
      'Makes sure, before anything is created, that a repository can be published and registered: configured host, free names, permission. Says which kind of host it is, so that a template can choose how to publish.',
    examples: destinationCheckExamples,
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z =>
          z
            .string()
            .describe(
              'Destination as repository pickers write it: host?owner=o&repo=r',
            ),
        entityRefs: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Entities the repository will describe; their names must be free. Empty texts are left out',
            ),
        ci: z =>
          z
            .enum(['github-actions', 'gitlab-ci'])
            .optional()
            .describe(
              'Continuous integration that was asked for; that of the host when absent',
            ),
        startsHandoff: z =>
          z
            .boolean()
            .optional()
            .describe(
              'True when the template starts a handoff, which needs a permission',
            ),
      },
      output: {
        provider: z => z.enum(['github', 'gitlab', 'gitea']),
        repositoryUrl: z => z.string().describe('Address of the repository'),
        catalogInfoUrl: z =>
          z
            .string()
            .describe('Address of its catalog-info.yaml, for catalog:register'),
        defaultBranch: z => z.string().describe('Branch to publish to'),
        ci: z =>
          z
            .enum(['github-actions', 'gitlab-ci'])
            .describe('Continuous integration that runs on the host'),
      },
    },
    async handler(ctx) {
      const { repoUrl, startsHandoff } = ctx.input;
      const entityRefs = (ctx.input.entityRefs ?? []).filter(Boolean);
      const credentials = await ctx.getInitiatorCredentials();
      const { host, owner, repo } = parseRepoUrl(
        repoUrl,
        services.integrations,
      );
      const base =
        services.integrations.gitea.byHost(host)?.config.baseUrl ??
        services.integrations.gitlab.byHost(host)?.config.baseUrl ??
        `https://${host}`;
      const place = parsePlace(
        `${base}/${owner}/${repo}`,
        services.integrations,
      );
      if (!place) {
        throw new InputError(
          `repoUrl: ${host} is no GitHub, GitLab or Gitea host of this portal; see integrations in its configuration`,
        );
      }
      const { provider } = place;
      const ci = ctx.input.ci ?? CI[provider][0];
      if (!CI[provider].includes(ci)) {
        throw new InputError(
          `ci: ${ci} does not run on ${host}, so the required check would never report and nothing could be merged; choose ${CI[provider][0]}`,
        );
      }
      if (startsHandoff) {
        const [{ result }] = await services.permissions.authorize(
          [{ permission: handoffCreatePermission }],
          { credentials },
        );
        if (result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError(
            'You may not start a handoff (permission ml-models.handoff.create), and this template starts one',
          );
        }
      }
      const catalogInfoUrl = toFileUrl(
        place,
        { branch: BRANCH },
        'catalog-info.yaml',
      );
      const { items } = await services.catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials },
      );
      const taken = entityRefs.filter((_, index) => {
        const managedBy =
          items[index]?.metadata.annotations?.[
            'backstage.io/managed-by-location'
          ];
        // A task that runs again finds what it has registered itself.
        return items[index] && managedBy !== `url:${catalogInfoUrl}`;
      });
      if (taken.length) {
        throw new ConflictError(
          `The catalog has ${taken.join(' and ')} already; choose another name`,
        );
      }
      ctx.output('provider', provider);
      ctx.output('ci', ci);
      ctx.output('repositoryUrl', place.repositoryUrl);
      ctx.output('catalogInfoUrl', catalogInfoUrl);
      ctx.output('defaultBranch', BRANCH);
    },
  });
}
