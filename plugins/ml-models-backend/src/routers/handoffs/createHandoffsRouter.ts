import { InputError } from '@backstage/errors';
import {
  type CreateHandoffRequest,
  handoffCreatePermission,
  handoffReadPermission,
  type HandoffListQuery,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { requireKnown } from '../../handoffs/requireKnown';
import { toModelRef } from '../../handoffs/HandoffModels';
import type { RepeatableRequest } from '../../handoffs/RepeatedRequests';
import { type CursorPart, decodeCursor, encodeCursor } from '../cursor';
import { readNumber, readText } from '../readQuery';
import { audited } from './audited';
import type { HandoffRouterOptions } from './HandoffRouterOptions';
import { readRepeatable } from './readRepeatable';

const FILTERS = [
  'state',
  'tier',
  'team',
  'model',
  'environment',
  'turn',
  'flag',
  'search',
  'waitingDays',
] as const;

/** What a list is ordered by. */
const CURSOR_VALUES: Record<
  NonNullable<HandoffListQuery['sort']>,
  CursorPart
> = {
  age: 'time',
  changed: 'time',
  due: 'time',
  model: 'text',
  number: 'number',
};

/**
 * Routes that list and start handoffs, and the page of one.
 *
 * @internal
 */
export function createHandoffsRouter(options: HandoffRouterOptions): Router {
  const { auditor, guard, lists, modelReader, now, pages, start, writes } =
    options;
  const router = PromiseRouter();

  router.get('/handoffs', async (request, response) => {
    const reader = await guard.reader(request);
    const query = readFilters(request);
    const sort = readText(request, 'sort') as HandoffListQuery['sort'];
    const limit = readNumber(request, 'limit');
    const list = toListName(query, sort);
    const [value, number] =
      decodeCursor(list, readText(request, 'cursor'), [
        CURSOR_VALUES[sort ?? 'changed'],
        'number',
      ]) ?? [];
    const { page, next } = await lists.list(
      {
        ...query,
        sort,
        limit,
        after:
          value === undefined ? undefined : { value, number: Number(number) },
      },
      reader,
      now(),
    );
    response.json({
      ...page,
      nextCursor: next && encodeCursor(list, [next.value, String(next.number)]),
    });
  });

  router.get('/handoffs/board', async (request, response) => {
    const reader = await guard.reader(request);
    const query = readFilters(request);
    response.json(
      await lists.board(query, reader, now(), (state, position) =>
        encodeCursor(toListName({ ...query, state }, 'changed'), [
          position.value,
          String(position.number),
        ]),
      ),
    );
  });

  router.get('/handoffs/settings', async (request, response) => {
    await guard.reader(request);
    response.json(pages.settings());
  });

  router.get('/handoffs/start', async (request, response) => {
    const { caller, credentials } = await guard.anyone(
      request,
      handoffCreatePermission,
    );
    const model = await modelReader.read(readText(request, 'entityRef') ?? '');
    await guard.requireVisible(model.modelRef, credentials);
    response.json(await start.read(model, caller, now()));
  });

  router.post('/handoffs/status', async (request, response) => {
    const reader = await guard.reader(request);
    response.json(await lists.status(request.body.entityRefs, reader, now()));
  });

  router.post('/handoffs', async (request, response) => {
    await audited({ auditor, request, eventId: 'handoff-create' }, async () => {
      const { caller, credentials } = await guard.anyone(
        request,
        handoffCreatePermission,
      );
      const body: CreateHandoffRequest = request.body;
      const model = await modelReader.read(body.entityRef);
      await guard.requireVisible(model.modelRef, credentials);
      requireKnown(model);
      const handoff = await writes.create({
        body,
        model,
        caller,
        now: now(),
        request: readRepeatable(request) ?? toTaskRequest(body),
      });
      response.status(201).json(await pages.read(handoff, caller, now()));
    });
  });

  router.get('/handoffs/:id', async (request, response) => {
    const { handoff, caller } = await guard.handoff(
      request,
      handoffReadPermission,
      ['user', 'service'],
    );
    response.json(await pages.read(handoff, caller, now()));
  });

  router.get('/handoffs/:id/timeline', async (request, response) => {
    const { handoff } = await guard.handoff(request, handoffReadPermission, [
      'user',
      'service',
    ]);
    const itemId = readText(request, 'itemId');
    const limit = readNumber(request, 'limit');
    const list = JSON.stringify(['timeline', handoff.id, itemId]);
    const [beforeId] =
      decodeCursor(list, readText(request, 'cursor'), ['integer']) ?? [];
    const { items, nextId } = await pages.timeline(handoff, {
      itemId,
      beforeId,
      limit,
    });
    response.json({
      items,
      nextCursor: nextId && encodeCursor(list, [nextId]),
    });
  });

  return router;
}

/** Cursor of the timeline that continues a page. @internal */
export function toTimelineCursor(handoffId: string, nextId: string): string {
  return encodeCursor(JSON.stringify(['timeline', handoffId, undefined]), [
    nextId,
  ]);
}

/** A step of a scaffolder task may run again; what it starts for one subject is started once, without a header. */
function toTaskRequest(
  body: CreateHandoffRequest,
): RepeatableRequest | undefined {
  if (!body.taskId) return undefined;
  const { entityRef, environment = '', version = '' } = body;
  const subject = [toModelRef(entityRef), environment, version];
  return {
    key: `scaffolder-task ${JSON.stringify([body.taskId, ...subject])}`,
    content: subject,
  };
}

function readFilters(
  request: Request,
): Pick<HandoffListQuery, (typeof FILTERS)[number]> {
  const query: Record<string, string | undefined> = {};
  for (const name of FILTERS) query[name] = readText(request, name);
  if (query.search && query.search.trim() === '') {
    throw new InputError(`Query parameter 'search' has to say something`);
  }
  const { waitingDays, ...texts } = query;
  return {
    ...texts,
    waitingDays: waitingDays === undefined ? undefined : Number(waitingDays),
  };
}

/** What a cursor belongs to. */
function toListName(
  query: Pick<HandoffListQuery, (typeof FILTERS)[number]>,
  sort: HandoffListQuery['sort'],
): string {
  return JSON.stringify([
    'handoffs',
    sort ?? 'changed',
    ...FILTERS.map(name => query[name] ?? null),
  ]);
}
