/** From a model to the data-science team that develops it. @public */
export const RELATION_MODEL_DEVELOPED_BY = 'modelDevelopedBy';
/** From a team to a model it develops. @public */
export const RELATION_DEVELOPS_MODEL = 'developsModel';
/** From a model to the engineering team that operates it. @public */
export const RELATION_MODEL_OPERATED_BY = 'modelOperatedBy';
/** From a team to a model it operates. @public */
export const RELATION_OPERATES_MODEL = 'operatesModel';
/** From a model to the component that holds its experiment code. @public */
export const RELATION_TRAINED_IN = 'trainedIn';
/** From an experiment component to a model. @public */
export const RELATION_TRAINS = 'trains';
/** From a model to the component that serves it. @public */
export const RELATION_SERVED_BY = 'servedBy';
/** From a serving component to a model. @public */
export const RELATION_SERVES = 'serves';
/** From a model to the one it replaces. @public */
export const RELATION_SUCCESSOR_OF = 'successorOf';
/** From a model to the one that replaces it. @public */
export const RELATION_SUCCEEDED_BY = 'succeededBy';
