// Generated from openApiDocument.ts by scripts/generate-api-types.mjs; do not edit.
export interface paths {
  '/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Registered models in the order of their names. Permission: `ml-models.model.read`, and catalog visibility of each entity. */
    get: operations['listModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/by-refs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The models behind up to 1,000 entity refs in one call. Permission: `ml-models.model.read`, and catalog visibility. */
    post: operations['getModelsByRefs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One model. Permission: `ml-models.model.read`, and catalog visibility. */
    get: operations['getModel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/by-entity/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The model an entity stands for. 404 when the entity names no registered model or the registry does not have it (yet). */
    get: operations['getModelByEntity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Versions of a model, newest first unless asked otherwise. */
    get: operations['listVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One metric over the versions of a model. */
    get: operations['getMetricHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/models/{id}/aliases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every alias assignment Baton has seen, newest first; with `at` those in force at that moment. */
    get: operations['getAliasHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/versions/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Two to six versions side by side, also of different models. */
    get: operations['compareVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/versions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version with metrics, params, signature and card. What a listing does not carry is read from the registry on the first call and stored. */
    get: operations['getVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inventory/unclaimed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Models no descriptor claims, with the entity ref assigned to each. Services only. */
    get: operations['listUnclaimedModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/summaries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Derived label values of all models, or of those changed since a moment. Services only. */
    get: operations['listSummaries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Configured registries with their state in words. Permission: `ml-models.source.read`. */
    get: operations['listSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{id}/sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Starts a sync now; the answer comes before it ends. Users only. Permission: `ml-models.source.sync`. */
    post: operations['syncSource'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{id}/confirm-deletions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accepts that the models a degraded source misses are really gone. Users only. Permission: `ml-models.source.confirm-deletions`. 409 when the source is not degraded or `If-Match` names another revision. */
    post: operations['confirmDeletions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The append-only history, newest first. Permission: `ml-models.event.read`. */
    get: operations['listEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
/**
 * Shapes of the HTTP contract by their names in the OpenAPI document.
 *
 * @public
 */
export interface components {
  /** Shapes of requests and answers. */
  schemas: {
    /** A name that points to one version. `until` is absent while the alias is in force. */
    Alias: {
      alias: string;
      /** Label of the version. */
      version: string;
      /** Absent when the version itself has not been read yet. */
      versionId?: string;
      /** When Baton first saw the alias point there; registries keep no history of it. */
      since: string;
      until?: string;
    };
    VersionReference: {
      /** Absent when the version itself has not been read yet. */
      id?: string;
      label: string;
      /** The alias that made this the answer, if one did. */
      alias?: string;
    };
    /** The newest act of one side in the registry. */
    Write: {
      at: string;
      what: 'version' | 'alias' | 'tag';
      /** The version label or the name of the alias or tag. */
      detail?: string;
      /** Login as the registry knows it. */
      by?: string;
    };
    SourceReference: {
      id: string;
      type: string;
      title: string;
      /**
       * `removed`: rows exist from an instance that is no longer configured.
       */
      status: 'ok' | 'never-synced' | 'degraded' | 'failing' | 'removed';
      lastSuccessAt?: string;
      /** True for recorded sample data instead of a live registry. */
      sample: boolean;
    };
    Model: {
      id: string;
      source: components['schemas']['SourceReference'];
      /** The registry's exact id of the registered model. */
      externalId: string;
      name: string;
      description?: string;
      /** The model's page in its registry. */
      url?: string;
      /** Entity that stands for the model in the catalog. */
      entityRef: string;
      /**
       * Whether a descriptor in a repository claims the model or the provider speaks for it.
       */
      registration: 'descriptor' | 'provider';
      /** Other descriptors that name the same registered model. */
      conflictingEntityRefs?: string[];
      tags: {
        [key: string]: string;
      };
      owners: string[];
      aliases: components['schemas']['Alias'][];
      latestVersion?: components['schemas']['VersionReference'];
      productionVersion?: components['schemas']['VersionReference'];
      candidateVersion?: components['schemas']['VersionReference'];
      versionCount: number;
      modelType?: string;
      framework?: string;
      /** Key metrics of the production version, else of the latest version. */
      keyMetrics?: {
        [key: string]: number;
      };
      lastDataScienceWrite?: components['schemas']['Write'];
      lastEngineeringWrite?: components['schemas']['Write'];
      createdAt?: string;
      updatedAt?: string;
      firstSeenAt: string;
      /** When Baton last stored a change of the model. */
      changedAt: string;
      /**
       * `absent`: missing from the newest complete listing, kept until a second one agrees.
       */
      state: 'present' | 'absent' | 'removed';
    };
    ModelPage: {
      items: components['schemas']['Model'][];
      nextCursor?: string;
    };
    ModelsByRefs: {
      /** In the order of the request; null where nothing is known or the caller may not see it. */
      items: (components['schemas']['Model'] | null)[];
    };
    RunReference: {
      id: string;
      name?: string;
      url?: string;
    };
    CodeReference: {
      commit?: string;
      repository?: string;
      branch?: string;
      dirty?: boolean;
    };
    Version: {
      id: string;
      modelId: string;
      label: string;
      status: 'ready' | 'pending' | 'failed';
      statusMessage?: string;
      aliases: string[];
      author?: string;
      description?: string;
      tags: {
        [key: string]: string;
      };
      keyMetrics: {
        [key: string]: number;
      };
      createdAt?: string;
      updatedAt?: string;
      /** Set when the registry no longer has the version; lists leave it out, its id still answers. */
      removedAt?: string;
      modelType?: string;
      framework?: string;
      artifactUri?: string;
      url?: string;
      run?: components['schemas']['RunReference'];
      code?: components['schemas']['CodeReference'];
    };
    VersionPage: {
      items: components['schemas']['Version'][];
      totalCount: number;
      keyMetricNames: string[];
      nextCursor?: string;
    };
    SignatureField: {
      name?: string;
      type: string;
      shape?: number[];
      required: boolean;
      /** JSON text. */
      default?: string;
    };
    Signature: {
      inputs: components['schemas']['SignatureField'][];
      outputs: components['schemas']['SignatureField'][];
      params: components['schemas']['SignatureField'][];
    };
    Dataset: {
      name: string;
      digest?: string;
      context?: string;
      sourceType?: string;
    };
    /** A version with everything known about it. */
    VersionDetails: components['schemas']['Version'] & {
      metrics: {
        [key: string]: number;
      };
      params: {
        [key: string]: string;
      };
      signature?: components['schemas']['Signature'];
      /** JSON text. */
      inputExample?: string;
      cardMarkdown?: string;
      datasets: components['schemas']['Dataset'][];
      /** What could not be read and why, for people. */
      notes: string[];
      /**
       * `unknown`: the registry did not answer now, so an absent signature says nothing.
       */
      detailsState: 'read' | 'unknown';
      detailsReadAt?: string;
    };
    /** One metric or parameter across the compared versions. */
    ComparedValue: {
      key: string;
      /** In the order of `versions`; null where a version lacks it. */
      values: (number | string | null)[];
      differs: boolean;
    };
    VersionComparison: {
      versions: components['schemas']['Version'][];
      metrics: components['schemas']['ComparedValue'][];
      params: components['schemas']['ComparedValue'][];
    };
    MetricHistory: {
      key: string;
      availableKeys: string[];
      /** Oldest version first, at most the newest 500 versions. */
      points: {
        versionId: string;
        label: string;
        createdAt?: string;
        value: number;
      }[];
    };
    AliasHistory: {
      items: components['schemas']['Alias'][];
    };
    /** What the entity provider needs to speak for a model. */
    UnclaimedModel: {
      entityRef: string;
      sourceId: string;
      externalId: string;
      name: string;
      description?: string;
      url?: string;
      tags: {
        [key: string]: string;
      };
      owners?: string[];
      modelType?: string;
      framework?: string;
      /** An alias of `mlModels.aliases.production` is set. */
      inProduction: boolean;
    };
    UnclaimedPage: {
      items: components['schemas']['UnclaimedModel'][];
      /** With `since`: entity refs the provider no longer speaks for, because a descriptor claims the model now or the model is gone. */
      removed: string[];
      /** False while no source has been synced yet: an empty list then says nothing. */
      complete: boolean;
      nextCursor?: string;
    };
    Summary: {
      entityRef: string;
      latestVersion?: string;
      productionVersion?: string;
      handoffState?: string;
    };
    SummaryPage: {
      items: components['schemas']['Summary'][];
      /** Entity refs that have no summary any more. */
      removed: string[];
      /** Value of `since` for the next call. */
      asOf: string;
    };
    SourceRun: {
      startedAt: string;
      finishedAt?: string;
      trigger: 'schedule' | 'person';
      outcome: 'running' | 'succeeded' | 'degraded' | 'failed';
      models?: number;
      versions?: number;
      created?: number;
      changed?: number;
      removed?: number;
      /** In words, for people. */
      error?: string;
    };
    Source: components['schemas']['SourceReference'] & {
      /** Address for people; without credentials. */
      baseUrl?: string;
      modelCount: number;
      versionCount: number;
      lastAttemptAt?: string;
      lastRun?: components['schemas']['SourceRun'];
      /** Why the source is degraded or failing, in words. */
      message?: string;
      /** Names that would be removed by confirming, at most 100 of them. */
      absentModels: string[];
      absentCount?: number;
      /** For `If-Match` when confirming deletions. */
      revision: number;
    };
    SourceList: {
      items: components['schemas']['Source'][];
    };
    Event: {
      id: string;
      at: string;
      /** For example `model.created`. */
      type: string;
      /** Kind and id, for example `model:…` or `source:…`. */
      subject: string;
      /** Entity ref of a person, or `system:` and a name. */
      actor: string;
      version?: string;
      before?: unknown;
      after?: unknown;
      reason?: string;
      hash?: string;
      previousHash?: string;
    };
    EventPage: {
      items: components['schemas']['Event'][];
      nextCursor?: string;
    };
  };
  /** None. */
  responses: never;
  /** None. */
  parameters: never;
  /** None. */
  requestBodies: never;
  /** None. */
  headers: never;
  /** None. */
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listModels: {
    parameters: {
      query?: {
        source?: string;
        /** Part of the name, any case. */
        search?: string;
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of models. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelPage'];
        };
      };
    };
  };
  getModelsByRefs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          entityRefs: string[];
        };
      };
    };
    responses: {
      /** One answer per ref. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelsByRefs'];
        };
      };
    };
  };
  getModel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The model. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Model'];
        };
      };
    };
  };
  getModelByEntity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        namespace: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The model. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Model'];
        };
      };
    };
  };
  listVersions: {
    parameters: {
      query?: {
        order?: 'newest' | 'oldest';
        status?: 'ready' | 'pending' | 'failed';
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of versions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionPage'];
        };
      };
    };
  };
  getMetricHistory: {
    parameters: {
      query?: {
        /** Name of the metric; the first key metric when absent. */
        key?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The points. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MetricHistory'];
        };
      };
    };
  };
  getAliasHistory: {
    parameters: {
      query?: {
        /** ISO 8601. */
        at?: string;
        alias?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Alias assignments. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AliasHistory'];
        };
      };
    };
  };
  compareVersions: {
    parameters: {
      query: {
        /** Version ids separated by commas. */
        ids: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The comparison. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionComparison'];
        };
      };
    };
  };
  getVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The version. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionDetails'];
        };
      };
    };
  };
  listUnclaimedModels: {
    parameters: {
      query?: {
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
        /** Only models changed at or after this moment, ISO 8601. */
        since?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of unclaimed models. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnclaimedPage'];
        };
      };
    };
  };
  listSummaries: {
    parameters: {
      query?: {
        /** `asOf` of the answer before. */
        since?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Label values. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SummaryPage'];
        };
      };
    };
  };
  listSources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The sources. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SourceList'];
        };
      };
    };
  };
  syncSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The source; its run has been asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
    };
  };
  confirmDeletions: {
    parameters: {
      query?: never;
      header: {
        /** Revision of the source the person looked at. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** The source after the removal. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Source'];
        };
      };
    };
  };
  listEvents: {
    parameters: {
      query?: {
        subject?: string;
        type?: string;
        /** `nextCursor` of the page before. */
        cursor?: string;
        /** Rows per page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** A page of events. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
        };
      };
    };
  };
}
