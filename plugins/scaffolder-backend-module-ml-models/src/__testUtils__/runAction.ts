import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** Runs an action once and answers what it put out. */
export async function runAction(
  action: TemplateAction<any, any, any>,
  context: Partial<ActionContext<any>>,
): Promise<Record<string, any>> {
  const output = jest.fn();
  const { input, workspacePath, ...rest } = context;
  await action.handler({
    ...createMockActionContext({ input, workspacePath }),
    ...rest,
    output,
  } as ActionContext<any>);
  return Object.fromEntries(output.mock.calls);
}
