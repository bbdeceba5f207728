/** How the local git server behaves. */
export interface GitServerOptions {
  /** Folder that keeps the repositories; made when missing, so that they outlive the process. */
  directory: string;
  /** Port on 127.0.0.1; a free one when absent. */
  port?: number;
  /** Organisations that exist from the start; more can be made through the API. */
  organisations?: string[];
  /** What writers must send, as Basic credentials or with the password as a token. Reading needs none. */
  username: string;
  /** Belongs to `username`. */
  password: string;
}

/** A running local git server. */
export interface GitServer {
  /** Base URL without a slash at its end. */
  url: string;
  stop(): Promise<void>;
}
