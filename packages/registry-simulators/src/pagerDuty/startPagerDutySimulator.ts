import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  PagerDutySimulator,
  SimulatedPagerService,
} from './PagerDutySimulator';

/** PagerDuty ends a page at 100 rows, whatever is asked for. */
const LARGEST_PAGE = 100;

/**
 * Serves the part of the PagerDuty REST API v2 that Baton reads: a service by id or by the key of an integration, and
 * who is on call in escalation policies. It refuses other tokens.
 */
export async function startPagerDutySimulator(options: {
  token: string;
  services: SimulatedPagerService[];
}): Promise<PagerDutySimulator> {
  let { services } = options;
  let failure: number | undefined;
  const requests: PagerDutySimulator['requests'] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://127.0.0.1');
    requests.push({
      path: url.pathname + url.search,
      authorization: request.headers.authorization,
    });
    const send = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    if (failure) {
      send(failure, { error: { message: 'simulated failure' } });
      return;
    }
    if (request.headers.authorization !== `Token token=${options.token}`) {
      send(401, { error: { message: 'Authentication failed', code: 2006 } });
      return;
    }
    const [, resource, id] = url.pathname.split('/').map(decodeURIComponent);
    if (resource === 'services' && id) {
      const service = services.find(one => one.id === id);
      // Ids of PagerDuty are letters and digits.
      if (!/^[A-Z0-9]+$/i.test(id)) {
        send(400, { error: { message: 'Invalid Input Provided', code: 2001 } });
      } else if (service) send(200, { service: toService(service) });
      else send(404, { error: { message: 'Not Found', code: 2100 } });
      return;
    }
    if (resource === 'services') {
      const query = url.searchParams.get('query') ?? '';
      const isKeyAsked = url.searchParams
        .getAll('include[]')
        .includes('integrations');
      // As a search does, it finds more than the very key.
      const found = services.filter(one => one.integrationKey?.includes(query));
      send(200, {
        services: found.map(one => ({
          ...toService(one),
          ...(isKeyAsked
            ? { integrations: [{ integration_key: one.integrationKey }] }
            : {}),
        })),
        more: false,
      });
      return;
    }
    if (resource === 'oncalls') {
      const policies = url.searchParams.getAll('escalation_policy_ids[]');
      const limit = Math.min(
        Number(url.searchParams.get('limit') ?? 25),
        LARGEST_PAGE,
      );
      const offset = Number(url.searchParams.get('offset') ?? 0);
      const all = services
        .filter(one => policies.includes(one.policyId ?? one.id))
        .flatMap(toOnCalls);
      send(200, {
        oncalls: all.slice(offset, offset + limit),
        limit,
        offset,
        more: offset + limit < all.length,
        total: null,
      });
      return;
    }
    send(404, { error: { message: 'Not Found', code: 2100 } });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setServices: given => {
      services = given;
    },
    failWith: status => {
      failure = status;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
      });
    },
  };
}

function toService(service: SimulatedPagerService) {
  return {
    id: service.id,
    type: 'service',
    name: `Service ${service.id}`,
    html_url: `https://example.pagerduty.com/service-directory/${service.id}`,
    escalation_policy: {
      id: service.policyId ?? service.id,
      type: 'escalation_policy_reference',
    },
  };
}

/** Two shifts a person, as a rotation that comes round. */
function toOnCalls(service: SimulatedPagerService) {
  return [1, 2].flatMap(shift =>
    service.people.map((email, index) => ({
      escalation_policy: { id: service.policyId ?? service.id },
      escalation_level: 1,
      user: { id: `${service.id}-${index}`, type: 'user', email },
      start: `2026-01-0${shift}T00:00:00Z`,
      end: `2026-01-0${shift}T12:00:00Z`,
    })),
  );
}
