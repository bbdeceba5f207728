/** How a model of a registry becomes an entity. */
export interface EntityMapping {
  /** Names of the registry's tags to read. */
  tags: {
    owner: string;
    dataScienceTeam: string;
    engineeringTeam: string;
    riskTier: string;
    system: string;
    type: string;
  };
  owners: {
    /** Canonical ref of the owner of models that name none. */
    default: string;
    /** Canonical refs by the name or login used in the registry. */
    map: Map<string, string>;
  };
}
