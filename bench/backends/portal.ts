/* The portal as it is deployed: one process with the API and the built app. */
import { serveCommands } from '../harness/serveCommands.mjs';
import '../../packages/backend/src/index';

serveCommands({});
