import type { ChecklistTemplate } from './ChecklistTemplate';
import { dataSection } from './standard/dataSection';
import { errorHandlingSection } from './standard/errorHandlingSection';
import { governanceSection } from './standard/governanceSection';
import { inputOutputSection } from './standard/inputOutputSection';
import { monitoringSection } from './standard/monitoringSection';
import { operationsSection } from './standard/operationsSection';
import { performanceSection } from './standard/performanceSection';
import { reproducibilitySection } from './standard/reproducibilitySection';

/**
 * The checklist a handoff starts with unless the configuration names another: 8 sections, 35 items.
 *
 * @remarks
 * Abbreviations of `grounding`: MTS is the ML Test Score (Breck et al., 2017), GML Google Cloud's MLOps levels, RMF
 * the NIST AI Risk Management Framework 1.0, MC Model Cards (Mitchell et al.), MLF the MLflow documentation, OIP the
 * Open Inference Protocol, SRE Google's SRE book and workbook, EUA Regulation (EU) 2024/1689, SR26 the US interagency
 * guidance SR 26-2; R and a number is a requirement of the domain.
 *
 * @public
 */
export const standardChecklist: ChecklistTemplate = {
  id: 'standard',
  version: '1.0.0',
  title: 'Model handoff',
  sections: [
    performanceSection,
    inputOutputSection,
    errorHandlingSection,
    monitoringSection,
    dataSection,
    reproducibilitySection,
    governanceSection,
    operationsSection,
  ],
};
