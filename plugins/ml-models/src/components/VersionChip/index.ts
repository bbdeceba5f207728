export * from './VersionChip';
export * from './formatVersionLabel';
