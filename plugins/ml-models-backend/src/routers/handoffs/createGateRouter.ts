import {
  deploymentReportPermission,
  gateReadPermission,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { toDeploymentAnswer } from '../../handoffs/answers/toDeploymentAnswer';
import { toModelRef } from '../../handoffs/HandoffModels';
import { decodeCursor, encodeCursor } from '../cursor';
import { readNumber, readText } from '../readQuery';
import { audited } from './audited';
import type { HandoffRouterOptions } from './HandoffRouterOptions';
import { readRepeatable } from './readRepeatable';

/**
 * Routes of the deployment gate and of reports of what was deployed.
 *
 * @internal
 */
export function createGateRouter(options: HandoffRouterOptions): Router {
  const { auditor, deployments, gate, guard, now } = options;
  const router = PromiseRouter();

  router.get('/gate', async (request, response) => {
    const { credentials } = await guard.anyone(request, gateReadPermission);
    const modelRef = toModelRef(readText(request, 'model') ?? '', 'model');
    await guard.requireVisible(modelRef, credentials);
    const answer = await gate.ask(
      {
        modelRef,
        version: readText(request, 'version') ?? '',
        environment: readText(request, 'environment') ?? 'production',
        digest: readText(request, 'digest'),
        runId: readText(request, 'runId'),
      },
      now(),
    );
    // An answer may be compared, but is never used again without asking: approvals end by the clock.
    response.set('Cache-Control', 'private, no-cache');
    response.json(answer);
  });

  router.get('/deployments', async (request, response) => {
    const reader = await guard.reader(request);
    const model = readText(request, 'model');
    const modelRef = model && toModelRef(model, 'model');
    if (modelRef) await guard.requireVisible(modelRef, reader.credentials);
    const limit = readNumber(request, 'limit');
    const list = JSON.stringify(['deployments', modelRef]);
    const [at, id] =
      decodeCursor(list, readText(request, 'cursor'), ['time', 'text']) ?? [];
    const found = await deployments.list({
      modelRef,
      after: at === undefined ? undefined : { at, id },
      limit,
    });
    const refs = await guard.selectRefs(
      reader.credentials,
      found.map(deployment => deployment.modelRef),
    );
    // A report names its handoff and repeats what the gate said of it.
    const permitted = await guard.selectPermitted(reader, [
      ...new Set(found.flatMap(({ handoffId }) => handoffId ?? [])),
    ]);
    const last = found.at(-1);
    response.json({
      items: found
        .filter(
          ({ handoffId, modelRef: ref }) =>
            refs.has(ref) &&
            (handoffId === undefined || permitted.has(handoffId)),
        )
        .map(toDeploymentAnswer),
      nextCursor:
        last && found.length === limit
          ? encodeCursor(list, [last.at, last.id])
          : undefined,
    });
  });

  router.post('/deployments', async (request, response) => {
    await audited(
      { auditor, request, eventId: 'deployment-report', severityLevel: 'high' },
      async () => {
        const { caller, credentials } = await guard.anyone(
          request,
          deploymentReportPermission,
        );
        await guard.requireVisible(
          toModelRef(request.body.entityRef),
          credentials,
        );
        const deployment = await deployments.report(
          request.body,
          caller,
          now(),
          readRepeatable(request),
        );
        response.status(201).json(toDeploymentAnswer(deployment));
      },
    );
  });

  return router;
}
