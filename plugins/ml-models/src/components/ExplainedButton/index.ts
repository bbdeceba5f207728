export { ExplainedButton } from './ExplainedButton';
export type { ExplainedButtonProps } from './ExplainedButton';
