import { HumanDuration } from '@backstage/types';
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  mlModels?: {
    /**
     * Model registries to read, by a name of one's own. The name is what `spec.registry.instance` of an entity says;
     * another name is another registry. Up to 63 letters, digits, dashes and underscores.
     *
     * Only the addresses given here are ever contacted.
     */
    sources?: {
      [id: string]: {
        /**
         * Product behind the address: `mlflow`, or the type of a source that a module adds.
         */
        type: string;
        /**
         * What people call the registry; its name when absent.
         */
        title?: string;
        /**
         * Address of the registry, http or https, without user, password, query and fragment. For MLflow the part
         * before `/api/2.0/mlflow`.
         */
        baseUrl?: string;
        /**
         * Namespace in the catalog for the entities made of models that no descriptor claims. `default` when absent.
         * A change applies to models that are found later; entities that exist keep their names.
         */
        namespace?: string;
        /**
         * True for recorded sample data instead of a live registry; shown to people wherever its models are shown.
         */
        sample?: boolean;
        /**
         * How Baton proves who it is. It only reads, so give it an account that can only read.
         */
        auth?: {
          /**
           * `none` when absent.
           */
          type: 'none' | 'basic' | 'bearer';
          /**
           * For `basic`.
           */
          username?: string;
          /**
           * For `basic`.
           *
           * @visibility secret
           */
          password?: string;
          /**
           * For `bearer`.
           *
           * @visibility secret
           */
          token?: string;
        };
        /**
         * How often the registry is read and how long that may take. Every five minutes and ten minutes when absent.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * How long the registry may take, each more than nothing and at most an hour.
         */
        timeouts?: {
          /**
           * For one call of a listing, and for each further attempt; a minute when absent.
           */
          listing?: HumanDuration | string;
          /**
           * For everything a person waits for who opens a version; five seconds when absent.
           */
          details?: HumanDuration | string;
        };
        /**
         * Rows asked for per call, up to what the registry allows.
         */
        pageSize?: number;
      };
    };
    /**
     * Which aliases mean what. Of several that are set, the first in the list counts. A change applies with the next
     * sync.
     */
    aliases?: {
      /**
       * The version in production; `champion` and `production` when absent.
       */
      production?: string[];
      /**
       * The version that may become the next one; `candidate` and `challenger` when absent.
       */
      candidate?: string[];
    };
    /**
     * Up to five metrics that lists and charts show first. When absent, or for a model that has none of them: the five
     * that most of its versions have, those of slices, baseline and machine (`slice.…`, `baseline.…`, `system/…`,
     * `…_seconds`) last.
     */
    keyMetrics?: string[];
    /**
     * What is looked at for handoffs without a person.
     */
    evidence?: {
      /**
       * Hours a pass counts that can change although the version does not, for example a check of continuous
       * integration. 24 when absent.
       */
      validityHours?: number;
      /**
       * Evidence older than this many hours is collected again. 6 when absent.
       */
      refreshHours?: number;
      /**
       * Names of checks that have to be green, by item of the checklist, instead of those of the software templates.
       * An empty list leaves the item to people.
       */
      requiredChecks?: { [itemId: string]: string[] };
    };
    /**
     * The handoff between the data-science and the engineering team of a model.
     */
    handoff?: {
      /**
       * Where models are deployed to, the first one by default. `production` only when absent.
       */
      environments?: string[];
      /**
       * Entity refs of groups whose members may put a handoff into any state, as an audited event with a reason. Nobody
       * when absent.
       */
      adminGroups?: string[];
      /**
       * Entity refs of groups that review governance items, grant waivers of a high tier, lower a tier and sign
       * independently. Without any, a high-tier handoff cannot be approved.
       */
      governanceGroups?: string[];
      /**
       * How long an approval holds before it has to be deployed. 90 days when absent.
       */
      approvalValidity?: HumanDuration | string;
      /**
       * How soon a submitted handoff is expected to be reviewed. 5 days when absent.
       */
      reviewWithin?: HumanDuration | string;
      /**
       * How long a membership of the catalog may still count after it ended. 60 seconds when absent.
       */
      membershipMaxAge?: HumanDuration | string;
      /**
       * Checklists; the built-in one when absent. A handoff takes the first that fits its model, in the newest version
       * configured, and keeps it. Every change of a checklist needs a new version.
       */
      checklists?: Array<{
        /**
         * Path of a YAML or JSON file, relative to where the backend is started. Either this or `checklist`.
         */
        file?: string;
        /**
         * The checklist itself.
         */
        checklist?: object;
        /**
         * Values of `spec.type` it is for; every one when absent.
         */
        modelTypes?: string[];
        /**
         * Risk tiers it is for; every one when absent.
         */
        riskTiers?: Array<'low' | 'medium' | 'high'>;
      }>;
    };
    /**
     * How logins of registries become people of the catalog.
     */
    people?: {
      /**
       * Whether a login that is an email address stands for the one user with that address.
       */
      byEmail?: boolean;
      /**
       * Whether a login stands for the user of that name in the catalog's default namespace. Only where both come from
       * the same directory: a registry in which people choose their logins would let them choose who they are.
       */
      byName?: boolean;
      /**
       * User entity refs by login; they win over the rest.
       */
      map?: { [login: string]: string };
    };
    /**
     * How the organisation of teams is judged, who records about every unit, and which pager is asked.
     */
    organisation?: {
      /**
       * Below this many people a unit should have engineers embedded in its data-science teams. 20 when absent.
       */
      embeddedBelow?: number;
      /**
       * From this many people a unit should have a platform team and embedded engineers on critical projects. 50 when
       * absent.
       */
      hybridFrom?: number;
      /**
       * Whom the size counts: `practitioners` (data science, ML engineering and platform; the default) or
       * `all-members`.
       */
      basis?: 'practitioners' | 'all-members';
      /**
       * Share of engineering days that goes into bringing experimental models to production.
       */
      capacity?: {
        /**
         * Where the target begins, from 0 to 1. 0.15 when absent.
         */
        lower?: number;
        /**
         * Where the target ends, from 0 to 1. 0.25 when absent.
         */
        upper?: number;
        /**
         * How many of the newest periods count together. 3 when absent.
         */
        rollingPeriods?: number;
      };
      /**
       * Time between two reviews of a unit. 12 months when absent, 24 at most.
       */
      reviewEvery?: { months?: number };
      /**
       * How long a person's word on a rotation holds at most. 180 days when absent.
       */
      attestationValidity?: { days?: number };
      /**
       * Time between two joint design reviews of a unit: when the next one is due, and from when it is overdue. 14 days
       * when absent, at least 1 and at most 3,650 days, in whole days.
       */
      designReviewEvery?: HumanDuration | string;
      /**
       * Groups whose members record for every unit, as refs. Without any, members of a unit and of the groups above it
       * record.
       */
      adminGroups?: string[];
      /**
       * The pager that tells who shares a rotation. Without one, links and people's words count.
       */
      onCall?: {
        /**
         * PagerDuty, asked for the services that entities name with `pagerduty.com/service-id` or
         * `pagerduty.com/integration-key`. Only this address is contacted.
         */
        pagerDuty?: {
          /**
           * Address of the REST API, http or https; `https://api.pagerduty.com` when absent, another one for the EU
           * region or a proxy.
           */
          baseUrl?: string;
          /**
           * A read-only REST API key.
           *
           * @visibility secret
           */
          token: string;
        };
      };
    };
  };
}
