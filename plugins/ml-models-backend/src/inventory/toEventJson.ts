import type { EventFilter, StoredEvent } from '../database/events/EventStore';

/** How whoever holds an export can check it with nothing but SHA-256. */
const ALGORITHM =
  'Events with a chainIndex form one chain per subject. hash is the SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of the JSON of an object with the members actor, after, at, before, chainIndex, previousHash, reasonHash, subject, type and version of the event, without members that are absent, without white space, and with the members of all objects ordered by UTF-16 code units. previousHash is the hash of the event of the same subject with the chainIndex before; the first, with chainIndex 0, has none. reasonHash is the SHA-256 of the JSON of an array of a secret salt and the reason; both are erased on request, and the chain verifies without them. Events without a chainIndex were told by a registry or a job and are not chained.';

/**
 * Events as one JSON document (`EventExport` of the contract), a run at a time.
 *
 * @internal
 */
export async function* toEventJson(
  runs: AsyncIterable<readonly StoredEvent[]>,
  about: { filter: EventFilter; exportedAt: Date },
): AsyncGenerator<string> {
  const head = JSON.stringify({
    exportedAt: about.exportedAt.toISOString(),
    filter: about.filter,
    algorithm: ALGORITHM,
  });
  yield `${head.slice(0, -1)},"events":[`;
  let count = 0;
  let newestHash: string | undefined;
  for await (const events of runs) {
    if (events.length === 0) continue;
    const text = events.map(event => JSON.stringify(event)).join(',\n');
    yield `${count > 0 ? ',' : ''}\n${text}`;
    count += events.length;
    newestHash = events.findLast(({ hash }) => hash)?.hash ?? newestHash;
  }
  const foot = JSON.stringify({ count, newestHash });
  yield `\n],${foot.slice(1)}`;
}
