/* Makes listing calls and throws the answers away after reading them: what any client of the registry pays at least. */
import { createMemoryCommands } from '../harness/createMemoryCommands.mjs';
import { serveCommands } from '../harness/serveCommands.mjs';

serveCommands({
  ...createMemoryCommands(),
  /** Makes the calls one after the other and gives the milliseconds from the first byte sent to the last one read. */
  async replay({ baseUrl, calls }) {
    const start = performance.now();
    let bytes = 0;
    for (const { method, url, body } of calls) {
      const response = await fetch(`${baseUrl}${url}`, {
        method,
        body,
        headers: body ? { 'Content-Type': 'application/json' } : {},
      });
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${method} ${url} answered ${response.status}`);
      }
      bytes += text.length;
      JSON.parse(text);
    }
    return { milliseconds: performance.now() - start, bytes };
  },
});
