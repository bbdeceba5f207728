export * from './EvidenceCollector';
export * from './EvidenceRequest';
export * from './RepositoryFiles';
export * from './evidenceCollectorsExtensionPoint';
