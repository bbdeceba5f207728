import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  eventExportPermission,
  eventReadPermission,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EventFilter } from '../database/events/EventStore';
import type { HistoryService } from '../inventory/HistoryService';
import { toEventCsv } from '../inventory/toEventCsv';
import { toEventJson } from '../inventory/toEventJson';
import { decodeCursor, encodeCursor } from './cursor';
import { audited } from './handoffs/audited';
import { readNumber, readText, readTime } from './readQuery';
import type { RouteGuard } from './RouteGuard';

/**
 * Routes of the append-only history.
 *
 * @internal
 */
export function createEventsRouter(options: {
  auditor: AuditorService;
  guard: RouteGuard;
  history: HistoryService;
  now(): Date;
}): Router {
  const { auditor, guard, history, now } = options;
  const router = PromiseRouter();

  router.get('/events', async (request, response) => {
    const credentials = await guard.anyone(request, eventReadPermission);
    const filter = readFilter(request);
    const limit = readNumber(request, 'limit');
    const { subject, type, ...more } = filter;
    const list = JSON.stringify(['events', subject, type, more]);
    const [beforeId] =
      decodeCursor(list, readText(request, 'cursor'), ['integer']) ?? [];
    const { items, nextId } = await history.list(
      { ...filter, beforeId, limit },
      credentials,
    );
    response.json({
      items,
      nextCursor: nextId && encodeCursor(list, [nextId]),
    });
  });

  router.get('/events/export', async (request, response) => {
    const credentials = await guard.anyone(request, eventExportPermission);
    const filter = readFilter(request);
    const format = readText(request, 'format') ?? 'json';
    await audited(
      {
        auditor,
        request,
        eventId: 'event-export',
        meta: { format, filter: JSON.stringify(filter) },
      },
      async () => {
        const at = now();
        const runs = history.export(filter, credentials);
        const texts =
          format === 'csv'
            ? toEventCsv(runs)
            : toEventJson(runs, { filter, exportedAt: at });
        const chunks = texts[Symbol.asyncIterator]();
        // What fails before anything was sent is answered as an error.
        const first = await chunks.next();
        response.set({
          'Cache-Control': 'no-store',
          'Content-Disposition': `attachment; filename="baton-events-${at
            .toISOString()
            .slice(0, 10)}.${format}"`,
          'X-Content-Type-Options': 'nosniff',
        });
        response.type(
          format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        );
        await pipeline(
          Readable.from(
            (async function* all() {
              if (!first.done) yield first.value;
              yield* texts;
            })(),
          ),
          response,
        );
      },
    );
  });

  router.get('/events/verify', async (request, response) => {
    const credentials = await guard.anyone(request, eventReadPermission);
    response.json(
      await history.verify(readText(request, 'subject'), credentials),
    );
  });

  return router;
}

function readFilter(request: Request): EventFilter {
  const since = readTime(request, 'since');
  const until = readTime(request, 'until');
  if (since && until && since >= until) {
    throw new InputError(
      `Query parameter 'until' has to be later than 'since'`,
    );
  }
  return {
    subject: readText(request, 'subject'),
    type: readText(request, 'type'),
    actor: readText(request, 'actor'),
    since,
    until,
  };
}
