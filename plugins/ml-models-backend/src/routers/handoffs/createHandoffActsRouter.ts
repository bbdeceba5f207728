import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  handoffAnswerPermission,
  handoffCreatePermission,
  handoffOverridePermission,
  handoffReadPermission,
  handoffReviewPermission,
  handoffSignPermission,
  handoffWaivePermission,
  type RESOURCE_TYPE_HANDOFF,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ChangedHandoff } from '../../handoffs/ChangedHandoff';
import type { HandoffWrite } from '../../handoffs/HandoffService';
import { readRevision } from '../readRevision';
import { audited } from './audited';
import type { AllowedCallers } from './HandoffGuard';
import type { HandoffRouterOptions } from './HandoffRouterOptions';
import { readRepeatable } from './readRepeatable';

/** How a route that changes a handoff differs from the others. */
interface Write {
  eventId: string;
  permission: ResourcePermission<typeof RESOURCE_TYPE_HANDOFF>;
  severityLevel?: 'low' | 'medium' | 'high';
  allow?: AllowedCallers;
  /** The person says which revision they looked at. */
  hasRevision?: boolean;
  status?: number;
  act(
    write: HandoffWrite,
    request: Request,
    credentials: BackstageCredentials,
  ): Promise<ChangedHandoff>;
}

/**
 * Routes where people decide about a handoff; each answers with the whole page.
 *
 * @internal
 */
export function createHandoffActsRouter(options: HandoffRouterOptions): Router {
  const { auditor, guard, modelReader, now, pages, upgrades, writes } = options;
  const router = PromiseRouter();

  const write =
    ({ act, allow = ['user'], eventId, permission, ...more }: Write) =>
    async (request: Request, response: Response) => {
      const { hasRevision, severityLevel, status = 200 } = more;
      await audited({ auditor, request, eventId, severityLevel }, async () => {
        const { caller, credentials, handoff } = await guard.handoff(
          request,
          permission,
          allow,
        );
        const changed = await act(
          {
            handoff,
            caller,
            now: now(),
            revision: hasRevision ? readRevision(request) : undefined,
            request: readRepeatable(request),
          },
          request,
          credentials,
        );
        response
          .status(status)
          .json(await pages.readChanged(changed, caller, now()));
      });
    };

  router.post(
    '/handoffs/:id/transitions',
    write({
      eventId: 'handoff-move',
      permission: handoffReviewPermission,
      hasRevision: true,
      act: (on, { body }) => writes.move(on, body),
    }),
  );
  router.post(
    '/handoffs/:id/consents',
    write({
      eventId: 'handoff-consent',
      permission: handoffSignPermission,
      severityLevel: 'high',
      hasRevision: true,
      act: (on, { body }) => writes.consent(on, body),
    }),
  );
  router.put(
    '/handoffs/:id/version',
    write({
      eventId: 'handoff-pin',
      permission: handoffAnswerPermission,
      hasRevision: true,
      act: (on, { body }) => writes.pinVersion(on, body.version),
    }),
  );
  router.put(
    '/handoffs/:id/risk-tier',
    write({
      eventId: 'handoff-tier',
      permission: handoffAnswerPermission,
      severityLevel: 'high',
      hasRevision: true,
      act: (on, { body }) => writes.setTier(on, body),
    }),
  );
  router.put(
    '/handoffs/:id/teams',
    write({
      eventId: 'handoff-reassign',
      permission: handoffReviewPermission,
      severityLevel: 'high',
      hasRevision: true,
      act: (on, { body }) => writes.reassign(on, body),
    }),
  );
  router.put(
    '/handoffs/:id/entity',
    write({
      eventId: 'handoff-relink',
      permission: handoffReviewPermission,
      severityLevel: 'high',
      hasRevision: true,
      act: async (on, { body }, credentials) => {
        const model = await modelReader.read(body.entityRef);
        await guard.requireVisible(model.modelRef, credentials);
        return writes.relink(on, { model, reason: body.reason });
      },
    }),
  );
  router.put(
    '/handoffs/:id/side',
    write({
      eventId: 'handoff-side',
      permission: handoffReadPermission,
      act: (on, { body }) => writes.chooseSide(on, body.side),
    }),
  );
  router.put(
    '/handoffs/:id/requirements',
    write({
      eventId: 'handoff-requirements',
      permission: handoffAnswerPermission,
      hasRevision: true,
      act: (on, { body }) => writes.setRequirements(on, body),
    }),
  );
  router.put(
    '/handoffs/:id/constraints',
    write({
      eventId: 'handoff-constraints',
      permission: handoffAnswerPermission,
      hasRevision: true,
      act: (on, { body }) => writes.setConstraints(on, body),
    }),
  );
  router.post(
    '/handoffs/:id/conflicts',
    write({
      eventId: 'handoff-conflict',
      permission: handoffReviewPermission,
      status: 201,
      act: (on, { body }) => writes.raiseConflict(on, body.text),
    }),
  );
  router.put(
    '/handoffs/:id/conflicts/:conflictId/resolution',
    write({
      eventId: 'handoff-conflict-resolution',
      permission: handoffReviewPermission,
      act: (on, { body, params }) =>
        writes.resolveConflict(on, {
          conflictId: params.conflictId,
          resolution: body.resolution,
        }),
    }),
  );
  router.put(
    '/handoffs/:id/thresholds',
    write({
      eventId: 'handoff-thresholds',
      permission: handoffAnswerPermission,
      hasRevision: true,
      act: (on, { body }) => writes.setThresholds(on, body),
    }),
  );
  router.post(
    '/handoffs/:id/design-review-waiver',
    write({
      eventId: 'handoff-design-review-waiver',
      permission: handoffWaivePermission,
      severityLevel: 'high',
      hasRevision: true,
      act: (on, { body }) => writes.waiveDesignReview(on, body.reason),
    }),
  );
  router.get('/handoffs/:id/checklist-upgrade', async (request, response) => {
    const { handoff } = await guard.handoff(request, handoffReadPermission, [
      'user',
      'service',
    ]);
    const { upgrade, titles } = await upgrades.preview(handoff);
    const named = (ids: readonly string[]) =>
      ids.map(id => ({ id, title: titles.get(id) ?? id }));
    response.json({
      from: upgrade.from.version,
      to: upgrade.to.version,
      added: named(upgrade.added),
      removed: named(upgrade.removed),
      kept: named(upgrade.kept),
      reset: named(upgrade.reopened),
      changed: upgrade.changed.map(({ id, fields }) => ({
        id,
        title: titles.get(id) ?? id,
        fields,
      })),
    });
  });
  router.post(
    '/handoffs/:id/checklist-upgrade',
    write({
      eventId: 'handoff-checklist-upgrade',
      permission: handoffReviewPermission,
      hasRevision: true,
      act: (on, { body }) => writes.upgrade(on, body.version),
    }),
  );
  router.post(
    '/handoffs/:id/override',
    write({
      eventId: 'handoff-override',
      permission: handoffOverridePermission,
      severityLevel: 'high',
      hasRevision: true,
      act: (on, { body }) => writes.override(on, body),
    }),
  );
  router.post(
    '/handoffs/:id/feedback',
    write({
      eventId: 'handoff-feedback',
      permission: handoffReviewPermission,
      status: 201,
      act: (on, { body }) => writes.addFeedback(on, body),
    }),
  );
  router.put(
    '/handoffs/:id/feedback/:feedbackId/answer',
    write({
      eventId: 'handoff-feedback-answer',
      permission: handoffAnswerPermission,
      act: (on, { body, params }) =>
        writes.answerFeedback(on, {
          feedbackId: params.feedbackId,
          answer: body.answer,
          carry: body.carry,
        }),
    }),
  );

  router.put('/handoffs/:id/repository', async (request, response) => {
    await audited(
      { auditor, request, eventId: 'handoff-repository' },
      async () => {
        await guard.anyone(request, handoffCreatePermission);
        const { caller, handoff } = await guard.handoff(
          request,
          handoffReadPermission,
          ['user', 'service'],
        );
        const changed = await writes.linkRepository(
          { handoff, caller, now: now() },
          request.body,
        );
        response.json(await pages.readChanged(changed, caller, now()));
      },
    );
  });

  return router;
}
