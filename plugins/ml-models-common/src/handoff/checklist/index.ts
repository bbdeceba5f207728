export * from './ChecklistTemplate';
export * from './automationScore';
export * from './checklistItems';
export * from './standardChecklist';
export * from './upgradeChecklist';
export * from './validateChecklist';
