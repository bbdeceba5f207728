export * from './HandoffAct';
export * from './decideHandoffAct';
