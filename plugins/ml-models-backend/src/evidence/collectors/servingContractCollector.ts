import {
  fieldsOfSchemas,
  fieldsOfSignature,
  matchSignature,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import { toExcerpt } from '../parsing/toExcerpt';
import { judgeRows, namesOf } from './judgeRows';
import { pinnedVersion } from './pinnedVersion';
import { readSchemas } from './readSchemas';
import { unreadFile } from './unreadFile';

const ITEM = 'io-contract';

/**
 * `io-contract`: the serving contract gives every field a meaning and equals the signature.
 *
 * @remarks
 * Reads `schemas/input.schema.json` and `schemas/output.schema.json` of the production repository, before there is one of
 * the experiment. Fail: a file is missing or no JSON, a field of the signature is missing or of another type, a field has
 * no description, the contract has a field the signature lacks. A missing unit or range is noted. Unknown without a
 * signature to compare with.
 *
 * @internal
 */
export const servingContractCollector: EvidenceCollector = {
  id: 'serving-contract',
  itemIds: [ITEM],
  async collect(request) {
    const read = await readSchemas(request);
    if (read.unread) return [unreadFile(ITEM, read.unread)];
    const { files, schemas } = read;
    const base = {
      itemId: ITEM,
      source: { label: 'schemas/', url: files[0].url },
      excerpts: files.map(file => toExcerpt(file)),
      links: files.map(({ path, url }) => ({ title: path, url })),
      live: true,
    };
    const pinned = pinnedVersion(request);
    if (pinned.missing) return [{ ...base, ...pinned.missing }];
    const { signature } = pinned.version;
    const inputs = { schemas, signature };
    if (!signature) {
      const message =
        'There is no signature the contract could be held against.';
      return [{ ...base, check: 'unknown', message, inputs }];
    }
    const rows = matchSignature(
      fieldsOfSchemas(schemas),
      fieldsOfSignature(signature),
    );
    if (rows.length === 0) {
      const message = 'The contract has no fields.';
      return [{ ...base, check: 'fail', message, inputs }];
    }
    const { check, comparisons } = judgeRows(rows);
    return [
      {
        ...base,
        check,
        comparisons,
        inputs,
        message:
          check === 'pass'
            ? `Every field has a meaning and fits the signature (${rows.length}).`
            : `Not as the signature or without a meaning: ${namesOf(
                rows,
                'fail',
              )}.`,
      },
    ];
  },
};
