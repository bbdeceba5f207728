export * from './compareThresholds';
export * from './computeProgress';
export * from './decideTurn';
export * from './loosenedThresholds';
export * from './missingFields';
