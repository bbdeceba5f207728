import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';
import type { ScmPlace } from '../scm/ScmPlace';
import { toFileUrl } from '../scm/toFileUrl';

/** What alerts and load test are made for. A type alias, since it goes through JSON. */
export type ServiceLevels = {
  /** Milliseconds. */
  p95LatencyMs?: number;
  /** Requests per second. */
  peakRps?: number;
};

/**
 * The service levels of an experiment at a commit, from its `handoff.yaml`. Empty when there is no such file, or it holds
 * none that is a number: the checks of the new repository judge the file.
 */
export async function readServiceLevels(
  reader: UrlReaderService,
  place: ScmPlace,
  commit: string,
): Promise<ServiceLevels> {
  try {
    const file = await reader.readUrl(
      toFileUrl(place, { commit }, 'handoff.yaml'),
    );
    const slo = parseYaml((await file.buffer()).toString('utf8'))?.slo;
    const level = (value: unknown) =>
      typeof value === 'number' && value > 0 ? value : undefined;
    return {
      p95LatencyMs: level(slo?.p95LatencyMs),
      peakRps: level(slo?.peakRps),
    };
  } catch (error) {
    if ((error as Error).name === 'NotFoundError') return {};
    throw error;
  }
}

function parseYaml(text: string): Record<string, any> | undefined {
  try {
    return parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
