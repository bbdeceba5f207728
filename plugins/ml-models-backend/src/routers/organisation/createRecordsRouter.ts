import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  allocationRecordPermission,
  attestationRecordPermission,
  capacityRecordPermission,
  organisationReadPermission,
  organisationReviewRecordPermission,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { newestHashes } from '../../database/events/newestHashes';
import type { OrganisationServices } from '../../organisation/createOrganisation';
import type { RecordingContext } from '../../organisation/records/RecordWriter';
import { userOf } from '../../organisation/userOf';
import { readFlag, readNumber, readText } from '../readQuery';
import type { RouteGuard } from '../RouteGuard';
import { requireText } from './requireText';

/** What the services that record have in common, whatever they record. */
interface Recorder {
  record(
    body: never,
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<{ id: string }>;
  withdraw(
    id: string,
    body: { note?: string },
    context: RecordingContext,
    credentials: BackstageCredentials,
  ): Promise<{ id: string }>;
}

/**
 * Routes by which people record capacity, allocations, attestations and reviews.
 *
 * @internal
 */
export function createRecordsRouter(options: {
  auditor: AuditorService;
  guard: RouteGuard;
  organisation: Pick<
    OrganisationServices,
    'capacity' | 'allocations' | 'attestations' | 'reviews'
  >;
}): Router {
  const { auditor, guard, organisation } = options;
  const router = PromiseRouter();

  router.get('/allocations', async (request, response) => {
    const credentials = await guard.anyone(request, organisationReadPermission);
    const query = request.query as Record<string, never>;
    response.json(
      await organisation.allocations.list(
        {
          unit: readText(request, 'unit'),
          target: readText(request, 'target'),
          engineer: readText(request, 'engineer'),
          direction: query.direction,
          state: query.state,
          ended: readFlag(request, 'ended'),
          offset: readNumber(request, 'offset'),
          limit: readNumber(request, 'limit'),
        },
        credentials,
      ),
    );
  });

  const add = (
    path: string,
    auditId: string,
    permission: BasicPermission,
    // Looked up when a request comes, since the walk over all routes has no services.
    recorder: () => Recorder,
  ) => {
    const answer =
      (
        action: string,
        act: (
          request: Request,
          context: RecordingContext,
          credentials: BackstageCredentials,
        ) => Promise<{ id: string }>,
      ) =>
      async (request: Request, response: any) => {
        const event = await auditor.createEvent({
          eventId: `${auditId}-${action}`,
          severityLevel: 'medium',
          request,
          meta: request.params.id ? { corrects: request.params.id } : {},
        });
        try {
          const credentials = await guard.user(request, permission);
          requireText(request.body);
          const { result: record, hashes } = await newestHashes.during(() =>
            act(
              request,
              {
                actor: userOf(credentials)!,
                idempotencyKey: request.header('Idempotency-Key'),
              },
              credentials,
            ),
          );
          await event.success({ meta: { recordId: record.id, hashes } });
          response.status(201).json(record);
        } catch (error) {
          await event.fail({ error: toError(error) });
          throw error;
        }
      };
    router.post(
      path,
      answer('record', (request, context, credentials) =>
        recorder().record(request.body as never, context, credentials),
      ),
    );
    router.post(
      `${path}/:id/withdraw`,
      answer('withdraw', (request, context, credentials) =>
        recorder().withdraw(
          request.params.id,
          request.body,
          context,
          credentials,
        ),
      ),
    );
  };

  add(
    '/capacity',
    'capacity',
    capacityRecordPermission,
    () => organisation.capacity,
  );
  add(
    '/allocations',
    'allocation',
    allocationRecordPermission,
    () => organisation.allocations,
  );
  add(
    '/attestations',
    'attestation',
    attestationRecordPermission,
    () => organisation.attestations,
  );
  add(
    '/organisation-reviews',
    'organisation-review',
    organisationReviewRecordPermission,
    () => organisation.reviews,
  );

  return router;
}
