export * from './RiskTierChip';
