/** Configuration of the sample content. */
export interface Config {
  demo?: {
    /** True puts the sample organisation into the catalog. */
    organisation?: boolean;
    /**
     * True replays the recorded registry on loopback, unless the environment variable `BATON_MLFLOW_URL` names a real
     * one.
     */
    registry?: boolean;
    /** Port of the replayed registry on 127.0.0.1; 7011 when absent. */
    registryPort?: number | string;
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
