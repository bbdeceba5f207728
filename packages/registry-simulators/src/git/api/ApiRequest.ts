import type { GitRepositories } from '../GitRepositories';

/** A request below `/api/v1`, parsed. */
export interface ApiRequest {
  method: string;
  /** Segments after `/api/v1`, decoded. */
  segments: string[];
  query: URLSearchParams;
  /** Parsed JSON; an empty object when there is no body. */
  body: Record<string, unknown>;
  /** Base URL of the server, for links. */
  baseUrl: string;
  repositories: GitRepositories;
  now: Date;
}

/** What the API answers: JSON or the bytes of a file. */
export type ApiAnswer =
  | { status: number; json: unknown; headers?: Record<string, string> }
  | { status: number; bytes: Buffer; contentType: string };
