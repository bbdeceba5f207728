import { NotFoundError } from '@backstage/errors';
import type { HandoffModel } from './HandoffModels';

/** Throws `NotFoundError` unless the model is known anywhere. @internal */
export function requireKnown(model: HandoffModel): void {
  if (!model.entity && !model.model) {
    throw new NotFoundError(`No model '${model.modelRef}'`);
  }
}
