import type {
  InventoryModel,
  InventoryVersionDetails,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ScmPlace } from '../scm/ScmPlace';

/** Everything that was read about a version before it is judged. */
export interface LineageFacts {
  /** The model in the catalog. */
  entity: MlModelEntity;
  /** The model in the inventory; undefined when it knows none. */
  model: InventoryModel | undefined;
  /** The version; undefined when the registry does not list it. */
  version: InventoryVersionDetails | undefined;
  /** Label that was asked for. */
  label: string;
  /** Component of the experiment, as the model names it. */
  componentRef: string | undefined;
  /** Where the experiment lives, with the folder; undefined when that is not known. */
  place: ScmPlace | undefined;
  /** Whether the commit of the version can be read there. */
  commit: 'found' | 'missing' | 'unreadable';
}
