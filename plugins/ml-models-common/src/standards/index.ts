export type { StandardCheck } from './StandardCheck';
export type { CodeStandard, TemplateChange } from './CodeStandard';
export { experimentStandard } from './experimentStandard';
export { productionStandard } from './productionStandard';
export { codeStandards } from './codeStandards';
export { findCodeStandard } from './findCodeStandard';
export { findTemplateDrift } from './findTemplateDrift';
