export * from './HandoffTransition';
export * from './decideCreation';
export * from './decideTransition';
export * from './handoffTransitions';
export * from './missingConsents';
export * from './partiesOf';
