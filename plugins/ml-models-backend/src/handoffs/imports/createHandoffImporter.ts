import type { LoggerService } from '@backstage/backend-plugin-api';
import type { HandoffImport } from '@baton-ml/backstage-plugin-ml-models-node';
import type { MembershipCache } from '../../organisation/directory/MembershipCache';
import type { MembershipReader } from '../../organisation/directory/MembershipReader';
import type { HandoffSettings } from '../../config/HandoffSettings';
import type { createStores } from '../../database/createStores';
import { DeploymentService } from '../DeploymentService';
import { DesignReviewAnswers } from '../DesignReviewAnswers';
import { DesignReviewService } from '../DesignReviewService';
import { GateService } from '../GateService';
import type { HandoffAnnouncer } from '../HandoffAnnouncer';
import { HandoffCreation } from '../HandoffCreation';
import { HandoffEvidenceService } from '../HandoffEvidenceService';
import type { HandoffModels } from '../HandoffModels';
import type { HandoffPageService } from '../HandoffPageService';
import type { HandoffRecordReader } from '../HandoffRecordReader';
import { HandoffService } from '../HandoffService';
import type { HandoffSurroundingsReader } from '../HandoffSurroundingsReader';
import { HandoffThreadService } from '../HandoffThreadService';
import { HandoffVersions } from '../HandoffVersions';
import { HandoffWatch } from '../HandoffWatch';
import { HandoffWriter } from '../HandoffWriter';
import type { RepeatedRequests } from '../RepeatedRequests';
import { HandoffImporter, type HandoffImportServices } from './HandoffImporter';
import { HandoffReplay } from './HandoffReplay';
import { ChecklistUpgrades } from '../ChecklistUpgrades';

type Stores = ReturnType<typeof createStores>;

type HandoffImporterParts = Stores['handoffs'] &
  Pick<Stores, 'models' | 'transaction' | 'versions' | 'events'> & {
    logger: LoggerService;
    modelReader: HandoffModels;
    pages: HandoffPageService;
    records: HandoffRecordReader;
    repeated: RepeatedRequests;
    settings: HandoffSettings;
    surroundings: HandoffSurroundingsReader;
  };

/**
 * Puts together what replays histories: the services of the plugin, except that nobody is told, and that memberships
 * are those of the moment it began.
 *
 * @internal
 */
export function createHandoffImporter(
  options: HandoffImporterParts & {
    imports: readonly HandoffImport[];
    memberships: MembershipCache;
    refresh(modelRef: string): Promise<void>;
  },
): HandoffImporter {
  return HandoffImporter.create({
    ...options,
    open: async () => {
      const { memberships } = await options.memberships.read(0);
      return {
        ...openServices({
          ...options,
          announcer: {
            announce: async () => {},
            announceUnknownDeployment: async () => {},
          },
          organisation: { read: async () => memberships },
        }),
        organisation: memberships,
      };
    },
  });
}

function openServices(
  shared: HandoffImporterParts & {
    announcer: HandoffAnnouncer;
    organisation: MembershipReader;
  },
): Omit<HandoffImportServices, 'organisation'> {
  const writer = HandoffWriter.create(shared);
  const watch = HandoffWatch.create({ ...shared, writer });
  const deployments = DeploymentService.create({
    ...shared,
    gate: GateService.create(shared),
    supersedeOlder: (newer, at) => watch.supersedeOlder(newer, at),
    writer,
  });
  const creation = HandoffCreation.create({ ...shared, writer });
  return {
    creation,
    designReviews: DesignReviewService.create({
      ...shared,
      answers: DesignReviewAnswers.create(shared),
    }),
    replay: HandoffReplay.create({
      ...shared,
      deployments,
      evidence: HandoffEvidenceService.create({ ...shared, writer }),
      threads: HandoffThreadService.create({ ...shared, writer }),
      writes: HandoffService.create({
        ...shared,
        creation,
        deployments,
        upgrades: ChecklistUpgrades.create(shared),
        versions: HandoffVersions.create(shared),
        writer,
      }),
    }),
  };
}
