import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import { countOf } from './countOf';

const ITEM = 'ops-decommission';

/**
 * `ops-decommission`: what still serves in the environment of the handoff.
 *
 * @remarks
 * Reads the inventory of deployments. It shows endpoints and versions and judges nothing (manual); without an inventory, or
 * when it could not be read: unknown.
 *
 * @internal
 */
export const servingCollector: EvidenceCollector = {
  id: 'serving',
  itemIds: [ITEM],
  async collect({ environment, served }) {
    const endpoints = served.state === 'found' ? served.value : [];
    const count = endpoints.length;
    return [
      {
        itemId: ITEM,
        check: served.state === 'unknown' ? 'unknown' : 'manual',
        message:
          served.state === 'unknown'
            ? `What serves in ${environment} is not known.`
            : `${countOf(count, 'endpoint')} with the model in ${environment}.`,
        value: endpoints
          .map(({ endpoint, version }) => `${endpoint} ${version}`)
          .join('; '),
        source: { label: `Deployments in ${environment}` },
        comparisons: endpoints.map(({ digest, endpoint, version }) => ({
          name: endpoint,
          value: version,
          result: 'info',
          note: digest,
        })),
        links: endpoints.flatMap(({ endpoint, url }) =>
          url ? [{ title: endpoint, url }] : [],
        ),
        inputs: { served },
        live: true,
      },
    ];
  },
};
