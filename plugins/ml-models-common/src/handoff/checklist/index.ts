export * from './ChecklistTemplate';
export * from './automationScore';
export * from './checklistItems';
export * from './standardChecklist';
export * from './thresholdItemId';
export * from './upgradeChecklist';
export * from './validateChecklist';
