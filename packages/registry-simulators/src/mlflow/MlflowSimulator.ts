import type { ListingPace } from './AnswerPace';

/** How a simulated server behaves. */
export interface MlflowSimulatorOptions {
  /** Port on 127.0.0.1; a free one when absent. */
  port?: number;
  /** Hosts the server answers to, without ports; every one when absent. */
  allowedHosts?: string[];
  /** The exact `Authorization` header callers must send; none is needed when absent. */
  authorization?: string;
  /** How long listings take; none takes any time when absent. */
  pace?: ListingPace;
}

/** What a failing request is answered with. */
export interface SimulatedFailure {
  status: number;
  /** Only requests whose path or query holds this text fail; every one when absent. */
  pathIncludes?: string;
  /** Value of the `Retry-After` header. */
  retryAfter?: string;
  /** Value of the `Location` header. */
  location?: string;
  /** Further headers. */
  headers?: Record<string, string>;
  body?: string;
  contentType?: string;
}

/** A running simulated MLflow server. */
export interface MlflowSimulator {
  /** Base URL without a slash at its end. */
  url: string;
  /** Every request since the start or the last `clearRequests`, oldest first. */
  requests: { method: string; path: string; authorization?: string }[];
  clearRequests(): void;
  /** Answers the next requests with a failure. */
  failNext(count: number, failure: SimulatedFailure): void;
  /** Does not answer the next requests at all. */
  keepSilent(count: number): void;
  /** Leaves registered models out, as if they were deleted or no longer readable. */
  dropModels(names: Iterable<string>): void;
  /** Brings all left-out models back. */
  restoreModels(): void;
  /** Points an alias to a version, or removes it when the version is undefined. Moves no timestamp. */
  setAlias(name: string, alias: string, version: string | undefined): void;
  /** Sets a tag of a registered model, or removes it when the value is undefined. Moves no timestamp. */
  setTag(name: string, key: string, value: string | undefined): void;
  /** Adds a version, a copy of the newest one, and returns its number. */
  addVersion(name: string): string;
  /** Names of all models the server shows, sorted. */
  modelNames(): string[];
  stop(): Promise<void>;
}
