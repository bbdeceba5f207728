import type { Entity } from '@backstage/catalog-model';

/**
 * How much a wrong answer of the model can cost; decides which checks block a handoff.
 *
 * @public
 */
export type MlModelRiskTier = 'low' | 'medium' | 'high';

/**
 * A machine-learning model in the catalog: identity, ownership and relations, nothing that changes by the hour.
 *
 * @remarks
 * Versions, metrics, signatures and cards stay out: they are read live from the `ml-models` backend.
 *
 * @public
 */
export interface MlModelEntityV1alpha1 extends Entity {
  /** Group and version of the kind. */
  apiVersion: 'ml-models/v1alpha1';
  /** Always written like this; refs have it in any case. */
  kind: 'MlModel';
  /** What is declared about the model; fields of one's own are welcome. */
  spec: {
    /** classifier, regressor, forecaster, ranker, recommender, embedding, generative, other, or one's own word. */
    type: string;
    /** Declared intent: experimental, production, deprecated, retired. */
    lifecycle: string;
    /** Accountable Group or User. */
    owner: string;
    /** The two sides of the handoff, both Group refs. */
    teams?: { dataScience?: string; engineering?: string };
    /** System (project) the model belongs to. */
    system?: string;
    /** `medium` when absent. */
    riskTier?: MlModelRiskTier;
    /** Why that tier. */
    riskReason?: string;
    /** Where the versions live; `instance` is a key under `mlModels.sources`. */
    registry?: { instance: string; model: string; alias?: string };
    /** The experiment the teams share. */
    experiment?: { instance?: string; id?: string; name?: string };
    /** Components that hold the experiment code and the production code. */
    source?: { experiment?: string; production?: string };
    /** sklearn, torch and the like. */
    framework?: string;
    /** How callers reach it: protocol, path of a schema file, API ref. */
    interface?: { protocol?: string; schema?: string; api?: string };
    /** Where it runs: names only, never an address. */
    serving?: { instance?: string; namespace?: string; name?: string };
    /** Datasets, feature tables and base models it rests on: refs of a Resource, Component, API or MlModel. */
    dependsOn?: string[];
    /** Name of the model it was derived from, for example a repository id on a hub; no relation. */
    baseModel?: string;
    /** Terms of use. */
    license?: string;
    /** What it is for, in a sentence or two. */
    intendedUse?: string;
    /** What it must not be used for. */
    outOfScope?: string;
    /** Path of the model card in the repository. */
    modelCard?: string;
    /** Path of `handoff.yaml` in the repository. */
    handoffContract?: string;
    /** Model it replaces. */
    successorOf?: string;
  };
}

/**
 * The newest version of the kind.
 *
 * @public
 */
export type MlModelEntity = MlModelEntityV1alpha1;
