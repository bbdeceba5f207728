export * from './HandoffAct';
export * from './decideHandoffAct';
export * from './mayReassignSide';
