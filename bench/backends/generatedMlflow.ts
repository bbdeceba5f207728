/* The generated MLflow server in a process of its own, so that it takes no time from whoever asks it. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { startGeneratedMlflow } from 'registry-simulators';
import { serveCommands } from '../harness/serveCommands.mjs';

const REQUESTS = 'http.server.request.start';

type Call = { method: string; url: string; body?: string };
const calls: Call[] = [];

function record(message: unknown) {
  const { request } = message as { request: IncomingMessage };
  const call: Call = { method: request.method!, url: request.url! };
  calls.push(call);
  if (call.method === 'POST') {
    request.on('data', chunk => {
      call.body = (call.body ?? '') + chunk;
    });
  }
}

startGeneratedMlflow(JSON.parse(process.argv[2])).then(server =>
  serveCommands({
    url: () => server.url,
    /** From now on every request is kept. */
    startRecording() {
      calls.length = 0;
      subscribe(REQUESTS, record);
    },
    /** The requests since then, so that others can make the same ones. */
    stopRecording() {
      unsubscribe(REQUESTS, record);
      return calls.splice(0);
    },
  }),
);
