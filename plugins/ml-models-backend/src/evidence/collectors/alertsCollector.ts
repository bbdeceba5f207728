import { parseEntityRef } from '@backstage/catalog-model';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { isObject } from '../parsing/isObject';
import { parseYaml } from '../parsing/parseYaml';
import { toExcerpt } from '../parsing/toExcerpt';
import { countOf } from './countOf';
import { judgeRows, namesOf } from './judgeRows';
import { readNewestContract } from './readContract';
import { unreadFile } from './unreadFile';

const ITEM = 'mon-service-slo';
const PATH = 'monitoring/alerts.yaml';

/**
 * `mon-service-slo`: alerts watch the model and a dashboard is linked.
 *
 * @remarks
 * `monitoring/alerts.yaml` of the production repository has alert rules that name the model, and there is a dashboard:
 * `monitoring.dashboardUrl` of `handoff.yaml`, a link of the entity whose title holds "dashboard", or the annotation
 * `grafana/dashboard-selector`. Anything missing, and no file: fail.
 *
 * @internal
 */
export const alertsCollector: EvidenceCollector = {
  id: 'alerts',
  itemIds: [ITEM],
  async collect(request) {
    return [await judge(request)];
  },
};

async function judge(request: EvidenceRequest): Promise<EvidenceFinding> {
  const file = await request.repository.read('production', PATH);
  if (file.state !== 'found') return unreadFile(ITEM, file);
  const { fault, value } = parseYaml(file.text);
  const base = {
    itemId: ITEM,
    source: { label: PATH, url: file.url },
    live: true,
    excerpts: [toExcerpt(file)],
  };
  if (fault !== undefined) {
    const message = `${PATH} cannot be read: ${fault}.`;
    return { ...base, check: 'fail', message, inputs: { text: file.text } };
  }
  const alerts = rulesOf(value).filter(rule => typeof rule.alert === 'string');
  const names = [
    parseEntityRef(request.entityRef).name,
    request.registeredModel,
  ];
  const own = alerts.filter(rule =>
    names.some(name => namesModel(JSON.stringify(rule), name)),
  );
  const read = await readNewestContract(request);
  const dashboard = dashboardOf(
    request,
    read.contract?.monitoring?.dashboardUrl,
  );
  const rows = [
    {
      name: 'alert rules that name the model',
      value: own.map(rule => rule.alert).join(', ') || 'none',
      result: own.length > 0 ? ('pass' as const) : ('fail' as const),
    },
    {
      name: 'dashboard',
      value: dashboard,
      result: dashboard
        ? ('pass' as const)
        : ((read.missing?.check === 'unknown' ? 'unknown' : 'fail') as 'fail'),
    },
  ];
  const { check, comparisons } = judgeRows(rows);
  return {
    ...base,
    check,
    comparisons,
    message:
      check === 'pass'
        ? `${countOf(
            own.length,
            'alert rule',
          )} for the model, and a dashboard is linked.`
        : `Missing: ${namesOf(rows, check === 'fail' ? 'fail' : 'unknown')}.`,
    links:
      dashboard && /^https?:/.test(dashboard)
        ? [{ title: 'Dashboard', url: dashboard }]
        : undefined,
    inputs: { text: file.text, names, dashboard },
  };
}

/** Alert rules in the shape of Prometheus: groups of rules, as such or inside a Kubernetes object. */
function rulesOf(value: unknown): Record<string, unknown>[] {
  const root = isObject(value) && isObject(value.spec) ? value.spec : value;
  const groups =
    isObject(root) && Array.isArray(root.groups) ? root.groups : [];
  return groups
    .flatMap(group => (isObject(group) ? group.rules : []))
    .filter(isObject);
}

/** The name as a word of its own: `churn` is not in `churn-eu`. */
function namesModel(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}\p{N}_-]/u.test(around)) return true;
  }
  return false;
}

function dashboardOf(
  { entity }: EvidenceRequest,
  url: string | undefined,
): string | undefined {
  const link = entity?.metadata.links?.find(each =>
    /dashboard/i.test(`${each.title ?? ''} ${each.type ?? ''}`),
  );
  return (
    url ??
    link?.url ??
    entity?.metadata.annotations?.['grafana/dashboard-selector']
  );
}
