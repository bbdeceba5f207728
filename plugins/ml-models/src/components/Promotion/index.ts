export * from './PromoteButton';
export * from './PromotionCard';
