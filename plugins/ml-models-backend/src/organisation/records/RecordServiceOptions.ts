import type { OrganisationStores } from '../OrganisationRecords';
import type { OrganisationSettings } from '../OrganisationSettings';
import type { OrganisationViews } from '../OrganisationViews';
import type { SideRule } from '../SideRule';
import type { RecordWriter } from './RecordWriter';

/** What the services that record have in common. @internal */
export interface RecordServiceOptions {
  settings: OrganisationSettings;
  sideRule: SideRule;
  stores: OrganisationStores;
  views: OrganisationViews;
  writer: RecordWriter;
}
