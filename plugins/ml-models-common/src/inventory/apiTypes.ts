import type { components } from '../openapi/generated/apiTypes';

type Schemas = components['schemas'];

/** A registered model as the inventory answers it. @public */
export type InventoryModel = Schemas['Model'];
/** A page of registered models. @public */
export type InventoryModelPage = Schemas['ModelPage'];
/** The models behind a list of entity refs, in its order. @public */
export type InventoryModelsByRefs = Schemas['ModelsByRefs'];
/** A model version as lists show it. @public */
export type InventoryVersion = Schemas['Version'];
/** A page of model versions. @public */
export type InventoryVersionPage = Schemas['VersionPage'];
/** A model version with everything known about it. @public */
export type InventoryVersionDetails = Schemas['VersionDetails'];
/** A pointer to a version, possibly not read yet. @public */
export type InventoryVersionReference = Schemas['VersionReference'];
/** Two to six versions side by side. @public */
export type VersionComparison = Schemas['VersionComparison'];
/** One metric or parameter across compared versions. @public */
export type ComparedValue = Schemas['ComparedValue'];
/** One metric over the versions of a model. @public */
export type MetricHistory = Schemas['MetricHistory'];
/** Alias assignments over time. @public */
export type AliasHistory = Schemas['AliasHistory'];
/** One alias assignment. @public */
export type InventoryAlias = Schemas['Alias'];
/** The newest act of one side in the registry. @public */
export type InventoryWrite = Schemas['Write'];
/** A configured registry in short. @public */
export type SourceReference = Schemas['SourceReference'];
/** A configured registry with its state. @public */
export type InventorySource = Schemas['Source'];
/** All configured registries. @public */
export type InventorySourceList = Schemas['SourceList'];
/** A model no descriptor claims. @public */
export type UnclaimedModel = Schemas['UnclaimedModel'];
/** A page of models no descriptor claims. @public */
export type UnclaimedModelPage = Schemas['UnclaimedPage'];
/** Derived label values of one entity. @public */
export type ModelSummary = Schemas['Summary'];
/** Derived label values of many entities. @public */
export type ModelSummaryPage = Schemas['SummaryPage'];
/** One entry of the append-only history. @public */
export type HistoryEvent = Schemas['Event'];
/** A page of the append-only history. @public */
export type HistoryEventPage = Schemas['EventPage'];
