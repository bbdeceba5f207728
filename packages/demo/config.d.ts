/** Configuration of the sample content. */
export interface Config {
  demo?: {
    /**
     * True puts the sample organisation into the catalog. Where the sign-in `demo` may run, records of its capacity,
     * loans, rotations and reviews and a year of its handoffs are imported once.
     */
    organisation?: boolean;
    /**
     * True replays the recorded registry on loopback, unless the environment variable `BATON_MLFLOW_URL` names a real
     * one.
     */
    registry?: boolean;
    /** Port of the replayed registry on 127.0.0.1; 7011 when absent. */
    registryPort?: number | string;
    /** Serves git repositories on loopback, so that the software templates work without any network. */
    git?: {
      /** Port on 127.0.0.1; 7012 when absent. An entry of `integrations.gitea` names the same host and port. */
      port?: number | string;
      /** Folder that keeps the repositories, relative to where the backend is started. */
      directory: string;
      /** Organisations that exist from the start. */
      organisations?: string[];
    };
  };
  auth?: {
    providers?: {
      /** Sign-in as one of the people of the sample organisation, without a password. */
      demo?: {
        /** True runs it outside development too; for portals with sample data only. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
