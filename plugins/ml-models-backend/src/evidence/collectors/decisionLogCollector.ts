import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import { toExcerpt } from '../parsing/toExcerpt';
import { unreadFile } from './unreadFile';

const ITEM = 'gov-decision-log';
const PATHS = ['config/decision-log.yaml', 'src/service/decision_log.py'];

/**
 * `gov-decision-log`: a configuration of the decision log is in the production repository.
 *
 * @remarks
 * Looks for `config/decision-log.yaml`, then for `src/service/decision_log.py`. One of them exists: pass, else fail. What is
 * logged, for how long and for whom, people judge.
 *
 * @internal
 */
export const decisionLogCollector: EvidenceCollector = {
  id: 'decision-log',
  itemIds: [ITEM],
  async collect({ repository }) {
    for (const path of PATHS) {
      const file = await repository.read('production', path);
      if (file.state === 'unknown') return [unreadFile(ITEM, file)];
      if (file.state === 'found') {
        return [
          {
            itemId: ITEM,
            check: 'pass',
            message: `${path} says what is logged.`,
            source: { label: path, url: file.url },
            excerpts: [toExcerpt(file, 1, 20)],
            inputs: { path, text: file.text },
            live: true,
          },
        ];
      }
    }
    return [
      {
        itemId: ITEM,
        check: 'fail',
        message: `The production repository has neither ${PATHS.join(
          ' nor ',
        )}.`,
        source: { label: 'Production repository' },
        inputs: { paths: PATHS, state: 'none' },
        live: true,
      },
    ];
  },
};
