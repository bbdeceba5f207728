import { ServiceUnavailableError } from '@backstage/errors';
import type {
  OnCallProvider,
  OnCallRotation,
  OnCallRotationName,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { inChunks } from '../../../database/inChunks';
import { RegistryHttpClient } from '../../../sources/http/RegistryHttpClient';
import type { PagerDutySettings } from './readPagerDutySettings';

const SERVICE_ID = 'pagerduty.com/service-id';
const INTEGRATION_KEY = 'pagerduty.com/integration-key';

/** Rows per page, the most PagerDuty gives. */
const PAGE_SIZE = 100;
/** Pages per question: PagerDuty ends a listing at 10,000 rows. */
const MOST_PAGES = 100;
/** Escalation policies asked about at once, so that the address stays short. */
const POLICIES_AT_ONCE = 25;
/** Services asked about at the same time. */
const SERVICES_AT_ONCE = 4;
/** Who is on call within this time belongs to the rotation. */
const ROTATION_DAYS = 30;
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;
const ATTEMPTS = 3;
/** Answers that say: this name is none of ours, or no name at all. */
const WRONG_QUESTION: readonly number[] = [400, 404, 422];

interface Service {
  id: string;
  integrations?: Array<{ integration_key?: string }>;
  html_url?: string;
  escalation_policy?: { id?: string };
}

type FoundService = { service?: Service; problem?: OnCallRotation['problem'] };

interface OnCallEntry {
  escalation_policy?: { id?: string };
  user?: { id?: string; email?: string };
}

/**
 * Asks PagerDuty (REST API v2) who is on call in the escalation policy of a service within the next 30 days.
 *
 * @internal
 */
export class PagerDutyProvider implements OnCallProvider {
  readonly type = 'pagerduty';
  readonly annotations = [SERVICE_ID, INTEGRATION_KEY];
  readonly #client: RegistryHttpClient;
  readonly #name: string;

  private constructor(client: RegistryHttpClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  static create(options: {
    settings: PagerDutySettings;
    wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  }): PagerDutyProvider {
    const { baseUrl, token } = options.settings;
    return new PagerDutyProvider(
      RegistryHttpClient.create({
        instance: { id: 'on-call', product: 'PagerDuty', baseUrl },
        authorization: `Token token=${token}`,
        wait: options.wait,
      }),
      `PagerDuty (${baseUrl.origin})`,
    );
  }

  async readRotations(
    names: readonly OnCallRotationName[],
    options: { signal: AbortSignal; now: Date },
  ): Promise<OnCallRotation[]> {
    const found: Array<{ name: OnCallRotationName; found: FoundService }> = [];
    for (const chunk of inChunks(names, SERVICES_AT_ONCE)) {
      const services = await Promise.all(
        chunk.map(async name => ({
          name,
          found: await this.#findService(name, options.signal),
        })),
      );
      found.push(...services);
    }
    const policies = found.flatMap(
      ({ found: { service } }) => service?.escalation_policy?.id ?? [],
    );
    const people = await this.#readPeople([...new Set(policies)], options);
    return found.map(({ name, found: { service, problem } }) => ({
      ...name,
      problem,
      participants: people.get(service?.escalation_policy?.id ?? '') ?? [],
      url: httpUrl(service?.html_url),
    }));
  }

  async #findService(
    { annotation, value }: OnCallRotationName,
    signal: AbortSignal,
  ): Promise<FoundService> {
    const { status, service } = await (annotation === SERVICE_ID
      ? this.#findById(value, signal)
      : this.#findByKey(value, signal));
    if (service) return { service };
    const problem =
      status === 200 || status === 404
        ? {
            kind: 'missing' as const,
            message: `${
              this.#name
            } has no service with the ${annotation} '${value}'.`,
          }
        : {
            kind: 'refused' as const,
            message: `${
              this.#name
            } does not take the ${annotation} '${value}' (HTTP ${status})`,
          };
    return { problem };
  }

  async #findById(
    id: string,
    signal: AbortSignal,
  ): Promise<{ status: number; service?: Service }> {
    const { status, body } = await this.#get<{ service?: Service }>(
      `/services/${encodeURIComponent(id)}`,
      {},
      signal,
    );
    return { status, service: body?.service };
  }

  async #findByKey(
    key: string,
    signal: AbortSignal,
  ): Promise<{ status: number; service?: Service }> {
    const { status, body } = await this.#get<{ services?: Service[] }>(
      '/services',
      {
        query: key,
        'include[]': ['integrations'],
        limit: String(PAGE_SIZE),
      },
      signal,
    );
    // The search looks at names as well, so what it finds need not have the key.
    const service = body?.services?.find(({ integrations }) =>
      integrations?.some(integration => integration.integration_key === key),
    );
    return { status, service };
  }

  /** Everybody of each policy, each person once. */
  async #readPeople(
    policies: readonly string[],
    options: { signal: AbortSignal; now: Date },
  ): Promise<Map<string, OnCallRotation['participants']>> {
    const since = options.now;
    const until = new Date(since.getTime() + ROTATION_DAYS * 86_400_000);
    const people = new Map<string, Map<string, { email?: string }>>();
    for (const chunk of inChunks(policies, POLICIES_AT_ONCE)) {
      for (let page = 0; page < MOST_PAGES; page++) {
        const { status, body: answer } = await this.#get<{
          oncalls?: OnCallEntry[];
          more?: boolean;
        }>(
          '/oncalls',
          {
            'escalation_policy_ids[]': chunk,
            'include[]': ['users'],
            since: since.toISOString(),
            until: until.toISOString(),
            limit: String(PAGE_SIZE),
            offset: String(page * PAGE_SIZE),
          },
          options.signal,
        );
        if (status !== 200) throw this.#toFailure(status);
        for (const { escalation_policy: policy, user } of answer?.oncalls ??
          []) {
          if (!policy?.id || !user?.id) continue;
          const known = people.get(policy.id) ?? new Map();
          people.set(policy.id, known.set(user.id, { email: user.email }));
        }
        if (!answer?.more) break;
      }
    }
    return new Map(
      [...people].map(([policy, known]) => [policy, [...known.values()]]),
    );
  }

  /** Throws unless PagerDuty answers, or says that the question itself is wrong. */
  async #get<T>(
    path: string,
    query: Record<string, string | string[]>,
    signal: AbortSignal,
  ): Promise<{ status: number; body?: T }> {
    const response = await this.#client.send({
      path,
      query,
      signal,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      attempts: ATTEMPTS,
    });
    if (response.status === 401 || response.status === 403) {
      throw new ServiceUnavailableError(
        `${this.#name} refuses the token (HTTP ${
          response.status
        }); it needs to read services, on-calls and users`,
      );
    }
    if (WRONG_QUESTION.includes(response.status)) {
      return { status: response.status };
    }
    if (response.status !== 200) throw this.#toFailure(response.status);
    try {
      return { status: 200, body: JSON.parse(response.text) as T };
    } catch {
      throw new ServiceUnavailableError(
        `${this.#name} answered with something that is no JSON`,
      );
    }
  }

  #toFailure(status: number): ServiceUnavailableError {
    return new ServiceUnavailableError(
      `${this.#name} answered with HTTP ${status}`,
    );
  }
}

function httpUrl(value: string | undefined): string | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  return ['http:', 'https:'].includes(new URL(value).protocol)
    ? value
    : undefined;
}
