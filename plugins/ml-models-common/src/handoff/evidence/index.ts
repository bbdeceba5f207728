export * from './EvidenceResult';
export * from './checkOfEvidence';
export * from './combineChecks';
