export * from './HandoffItemAct';
export * from './decideItemAct';
export * from './mayReviewItem';
