export * from './HandoffAct';
export * from './decideHandoffAct';
export * from './mayReassignOwner';
export * from './mayReassignSide';
export * from './mayReportDeployment';
