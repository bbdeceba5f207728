export * from './EvidenceDetail';
export * from './EvidenceResult';
export * from './MetricComparison';
export * from './SchemaChange';
export * from './checkOfEvidence';
export * from './combineChecks';
