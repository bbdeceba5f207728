/** Configuration of the pages and forms. */
export interface Config {
  mlModels?: {
    /** The software templates for experiments and production services. */
    templates?: {
      /**
       * Where the forms offer to create repositories, the first one chosen at the start. When absent, every GitHub,
       * GitLab and Gitea host under `integrations` is offered. It only decides what is offered: the backend publishes
       * to any host it is configured for.
       *
       * @deepVisibility frontend
       */
      destinations?: Array<{
        /** Host with port, as under `integrations`. */
        host: string;
        /** What people call it; the host when absent. */
        title?: string;
        /** Organisations or groups to choose from; any when absent. */
        owners?: string[];
      }>;
    };
  };
}
