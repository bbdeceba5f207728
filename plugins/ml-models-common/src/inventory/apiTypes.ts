import type { components } from '../openapi/generated/apiTypes';

export type { components as MlModelsApiComponents } from '../openapi/generated/apiTypes';

/** A registered model as the inventory answers it. @public */
export type InventoryModel = components['schemas']['Model'];
/** A page of registered models. @public */
export type InventoryModelPage = components['schemas']['ModelPage'];
/** The models behind a list of entity refs, in its order. @public */
export type InventoryModelsByRefs = components['schemas']['ModelsByRefs'];
/** A model version as lists show it. @public */
export type InventoryVersion = components['schemas']['Version'];
/** A page of model versions. @public */
export type InventoryVersionPage = components['schemas']['VersionPage'];
/** A model version with everything known about it. @public */
export type InventoryVersionDetails = components['schemas']['VersionDetails'];
/** A pointer to a version, possibly not read yet. @public */
export type InventoryVersionReference =
  components['schemas']['VersionReference'];
/** Two to six versions side by side. @public */
export type VersionComparison = components['schemas']['VersionComparison'];
/** One metric or parameter across compared versions. @public */
export type ComparedValue = components['schemas']['ComparedValue'];
/** One metric over the versions of a model. @public */
export type MetricHistory = components['schemas']['MetricHistory'];
/** Alias assignments over time. @public */
export type AliasHistory = components['schemas']['AliasHistory'];
/** One alias assignment. @public */
export type InventoryAlias = components['schemas']['Alias'];
/** The newest act of one side in the registry. @public */
export type InventoryWrite = components['schemas']['Write'];
/** A configured registry in short. @public */
export type SourceReference = components['schemas']['SourceReference'];
/** A configured registry with its state. @public */
export type InventorySource = components['schemas']['Source'];
/** All configured registries. @public */
export type InventorySourceList = components['schemas']['SourceList'];
/** A model no descriptor claims. @public */
export type UnclaimedModel = components['schemas']['UnclaimedModel'];
/** A page of models no descriptor claims. @public */
export type UnclaimedModelPage = components['schemas']['UnclaimedPage'];
/** Derived label values of one entity. @public */
export type ModelSummary = components['schemas']['Summary'];
/** Derived label values of many entities. @public */
export type ModelSummaryPage = components['schemas']['SummaryPage'];
/** A check the standard of a repository requires, and what became of it. @public */
export type RepositoryCheck = components['schemas']['RepositoryCheck'];
/** What one repository of a model says at one commit. @public */
export type RepositoryChecks = components['schemas']['RepositoryChecks'];
/** What both repositories of a model say about the checks their standards require. @public */
export type ModelRepositoryChecks =
  components['schemas']['ModelRepositoryChecks'];
/** One entry of the append-only history. @public */
export type HistoryEvent = components['schemas']['Event'];
/** The append-only history as a file. @public */
export type HistoryExport = components['schemas']['EventExport'];
/** A page of the append-only history. @public */
export type HistoryEventPage = components['schemas']['EventPage'];
