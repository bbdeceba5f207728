import { designReviewRequests } from './designReviewRequests';
import { operation } from './operation';

const page = {
  cursor: { type: 'string', maxLength: 1000 },
  limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
};
const required = (maxLength: number) => ({
  required: true,
  schema: { type: 'string', minLength: 1, maxLength },
});

/**
 * Routes of joint design reviews, the gate, deployments and the proof of the history.
 *
 * @internal
 */
export const designReviewPaths = {
  '/design-reviews': {
    get: operation({
      id: 'listDesignReviews',
      description:
        'Joint design reviews, newest first. Permission: `ml-models.handoff.read`.',
      query: {
        unit: { description: 'Entity ref of a group.' },
        handoffId: { type: 'string', maxLength: 100 },
        ...page,
      },
      answer: 'DesignReviewPage',
    }),
    post: operation({
      id: 'createDesignReview',
      description:
        'Plans or records one; several handoffs at once. Users of either side of each handoff. Permission: `ml-models.handoff.review`.',
      headers: ['Idempotency-Key'],
      body: designReviewRequests.review,
      answer: 'DesignReview',
      status: '201',
    }),
  },
  '/design-reviews/agenda': {
    get: operation({
      id: 'getDesignReviewAgenda',
      description:
        "The next review of a unit, the caller's own when absent. Permission: `ml-models.handoff.read`.",
      query: { unit: { description: 'Entity ref of a group.' } },
      answer: 'DesignReviewAgenda',
    }),
  },
  '/design-reviews/{id}': {
    get: operation({
      id: 'getDesignReview',
      description: 'One review. Permission: `ml-models.handoff.read`.',
      path: ['id'],
      answer: 'DesignReview',
    }),
    put: operation({
      id: 'updateDesignReview',
      description:
        'Date, attendees, minutes, decision, next date. Users of either side. Permission: `ml-models.handoff.review`.',
      path: ['id'],
      headers: ['If-Match'],
      body: designReviewRequests.review,
      answer: 'DesignReview',
    }),
  },
  '/gate': {
    get: operation({
      id: 'askGate',
      description:
        'Whether a version may be deployed now. 200 with decision and reasons; 503 when it cannot tell; a caller that gets no answer must not deploy. Answers carry an ETag. Users and services. Permission: `ml-models.gate.read`.',
      query: {
        model: required(500),
        version: required(200),
        environment: { type: 'string', maxLength: 60, default: 'production' },
        digest: { type: 'string', maxLength: 200 },
        runId: {
          type: 'string',
          maxLength: 200,
          description:
            'Registry id of the run the version came from; compared for a low tier without digests.',
        },
      },
      answer: 'GateAnswer',
    }),
  },
  '/deployments': {
    get: operation({
      id: 'listDeployments',
      description:
        'Reported deployments, newest first. Permission: `ml-models.handoff.read`.',
      query: { model: { description: 'Entity ref of the model.' }, ...page },
      answer: 'DeploymentPage',
    }),
    post: operation({
      id: 'reportDeployment',
      description:
        'Reports that a version runs, was suspended or removed. Fires `go-live` or `roll-back` when the gate allows it; a version that runs unapproved is recorded and told to both teams, or to the owner of a model without a handoff of it. Users and services. Permission: `ml-models.deployment.report`.',
      headers: ['Idempotency-Key'],
      body: designReviewRequests.deployment,
      answer: 'Deployment',
      status: '201',
    }),
  },
  '/events/verify': {
    get: operation({
      id: 'verifyEvents',
      description:
        'Recomputes the hash chains. Permission: `ml-models.event.read`.',
      query: {
        subject: {
          type: 'string',
          maxLength: 300,
          description: 'All chains when absent.',
        },
      },
      answer: 'EventVerification',
    }),
  },
};
