import {
  type DesignReviewRequest,
  handoffReviewPermission,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { DesignReviewReader } from '../../handoffs/DesignReviewReader';
import type { HandoffReader } from '../../handoffs/HandoffListService';
import { decodeCursor, encodeCursor } from '../cursor';
import { readNumber, readText } from '../readQuery';
import { readRevision } from '../readRevision';
import { audited } from './audited';
import type { HandoffRouterOptions } from './HandoffRouterOptions';
import { readRepeatable } from './readRepeatable';

/**
 * Routes of joint design reviews.
 *
 * @internal
 */
export function createDesignReviewsRouter(
  options: HandoffRouterOptions,
): Router {
  const { auditor, designReviewAgenda, designReviews, guard, now } = options;
  const router = PromiseRouter();

  const toReader = (reader: HandoffReader): DesignReviewReader => ({
    caller: reader.caller,
    now: now(),
    selectVisible: handoffs => guard.selectVisible(reader, handoffs),
  });
  const decide = async (request: Request): Promise<DesignReviewReader> => {
    const body: DesignReviewRequest = request.body;
    const { credentials } = await guard.person(request);
    await guard.onEach(credentials, handoffReviewPermission, body.handoffIds);
    return toReader(await guard.reader(request, ['user']));
  };

  router.get('/design-reviews', async (request, response) => {
    const reader = toReader(await guard.reader(request));
    const unit = readText(request, 'unit');
    const handoffId = readText(request, 'handoffId');
    const list = JSON.stringify(['design-reviews', unit, handoffId]);
    const [heldAt, id] =
      decodeCursor(list, readText(request, 'cursor'), ['time', 'text']) ?? [];
    const { items, next } = await designReviews.list(
      {
        unit,
        handoffId,
        after: heldAt === undefined ? undefined : { heldAt, id },
        limit: readNumber(request, 'limit'),
      },
      reader,
    );
    response.json({
      items,
      nextCursor: next && encodeCursor(list, [next.heldAt, next.id]),
    });
  });

  router.get('/design-reviews/agenda', async (request, response) => {
    const reader = toReader(await guard.reader(request));
    response.json(
      await designReviewAgenda.read(readText(request, 'unit'), reader),
    );
  });

  router.get('/design-reviews/:id', async (request, response) => {
    const reader = toReader(await guard.reader(request));
    response.json(await designReviews.find(request.params.id, reader));
  });

  router.post('/design-reviews', async (request, response) => {
    await audited(
      { auditor, request, eventId: 'design-review-create' },
      async () => {
        const reader = await decide(request);
        response
          .status(201)
          .json(
            await designReviews.create(
              request.body,
              reader,
              readRepeatable(request),
            ),
          );
      },
    );
  });

  router.put('/design-reviews/:id', async (request, response) => {
    await audited(
      { auditor, request, eventId: 'design-review-change' },
      async () => {
        const reader = await decide(request);
        response.json(
          await designReviews.update(
            request.params.id,
            request.body,
            readRevision(request),
            reader,
          ),
        );
      },
    );
  });

  return router;
}
