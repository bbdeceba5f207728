/** Configuration schema of the catalog module. */
export interface Config {
  mlModels?: {
    /** Who owns the models that the provider makes entities of. */
    owners?: {
      /**
       * Entity ref of the owner (Group or User) of models whose tags name none, for example `group:default/unowned`.
       * Required as soon as a registry is configured under `mlModels.sources`.
       * @visibility backend
       */
      default?: string;
      /**
       * Entity refs by the name or login that people use in the registry. Applied to the owner and team tags and to the
       * registry's own owners.
       * @visibility backend
       */
      map?: {
        /** @visibility backend */
        [name: string]: string;
      };
    };
    /** Names of the tags of a registered model that become fields of its entity. */
    tags?: {
      /**
       * Owner: a name under `mlModels.owners.map` or an entity ref. Default `ml-models/owner`.
       * @visibility backend
       */
      owner?: string;
      /**
       * Data-science team: mapped name or ref of a Group. Default `ml-models/data-science-team`.
       * @visibility backend
       */
      dataScienceTeam?: string;
      /**
       * Engineering team: mapped name or ref of a Group. Default `ml-models/engineering-team`.
       * @visibility backend
       */
      engineeringTeam?: string;
      /**
       * Risk tier: low, medium or high. Default `ml-models/risk-tier`.
       * @visibility backend
       */
      riskTier?: string;
      /**
       * Ref of the System. Default `ml-models/system`.
       * @visibility backend
       */
      system?: string;
      /**
       * Type such as classifier or forecaster. Default `ml-models/type`.
       * @visibility backend
       */
      type?: string;
    };
    catalog?: {
      /**
       * How the catalog learns the kind `MlModel`. `processor` (default) leaves all other kinds as they are; `layer`
       * hands the kind to the catalog's declarative model, which then handles every built-in kind too.
       * @visibility backend
       */
      registration?: 'processor' | 'layer';
      /**
       * Whether entities carry the derived labels `ml-models/latest-version`, `ml-models/production-version` and
       * `ml-models/handoff-state`. Whoever may read an entity may read them. Default true. `ml-models/risk-tier` is on
       * every model all the same, since it is made of the entity alone.
       * @visibility backend
       */
      summaryLabels?: boolean;
    };
  };
}
