import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type {
  OrganisationImport,
  OrganisationImportContent,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { v4 as uuid } from 'uuid';
import type {
  AllocationRecord,
  AttestationRecord,
  CapacityRecord,
  RecordBase,
  ReviewRecord,
} from '../../database/organisation/OrganisationRecord';
import type { RecordStore } from '../../database/organisation/RecordStore';
import type { OrganisationStores } from '../OrganisationRecords';
import type { OrganisationView } from '../OrganisationView';
import type { OrganisationViews } from '../OrganisationViews';
import { addDays, addMonths } from '../records/readFields';
import type { RecordWriter } from '../records/RecordWriter';
import { unitOfModel } from '../teams/describeModel';

const canonical = (ref: string) => stringifyEntityRef(parseEntityRef(ref));

/**
 * Brings records from elsewhere, once: what was imported under a key is not imported again. The side rule is not asked,
 * since no person acts; the entries say that they were imported.
 *
 * @internal
 */
export class OrganisationImporter {
  readonly #imports: readonly OrganisationImport[];
  readonly #logger: LoggerService;
  readonly #stores: OrganisationStores;
  readonly #views: OrganisationViews;
  readonly #writer: RecordWriter;
  readonly #done = new Set<string>();

  private constructor(options: OrganisationImporterOptions) {
    this.#imports = options.imports;
    this.#logger = options.logger;
    this.#stores = options.stores;
    this.#views = options.views;
    this.#writer = options.writer;
  }

  static create(options: OrganisationImporterOptions): OrganisationImporter {
    return new OrganisationImporter(options);
  }

  /** What names entities that the catalog does not have yet waits for the next run. */
  async run(now: Date): Promise<void> {
    for (const source of this.#imports) {
      if (this.#done.has(source.id)) continue;
      try {
        const content = await source.read({ now });
        const view = await this.#views.read();
        if (await this.#bring(`system:import-${source.id}`, content, view)) {
          this.#done.add(source.id);
        }
      } catch (error) {
        this.#logger.warn(
          `Import '${source.id}' failed, trying again soon`,
          toError(error),
        );
      }
    }
  }

  async #bring(
    actor: string,
    content: OrganisationImportContent,
    view: OrganisationView,
  ): Promise<boolean> {
    const { organisation } = view;
    const base = (key: string): RecordBase => ({
      id: uuid(),
      subject: '',
      withdrawn: false,
      recordedBy: actor,
      recordedAt: view.now,
      idempotencyKey: key,
    });
    const about = (unitRef: string | undefined, fallback: string) => ({
      unitRef,
      subject: unitRef ? `unit:${unitRef}` : `entity:${fallback}`,
    });
    let isComplete = true;
    const add = async <TRecord extends RecordBase>(
      store: RecordStore<TRecord>,
      kind: string,
      key: string,
      refs: string[],
      toRecord: () => TRecord,
    ) => {
      if (await store.findByKey(actor, key)) return;
      if (refs.some(ref => !organisation.has(ref))) {
        isComplete = false;
        return;
      }
      await this.#writer.write({ store, kind, record: toRecord(), body: key });
    };

    for (const [key, entry] of Object.entries(content.capacity ?? {})) {
      const unitRef = canonical(entry.unitRef);
      await add<CapacityRecord>(
        this.#stores.capacity,
        'capacity',
        key,
        [unitRef],
        () => ({
          ...base(key),
          ...about(unitRef, unitRef),
          note: entry.note,
          kind: entry.kind,
          from: entry.from,
          to: entry.to,
          netDays: entry.netDays,
          productionizingDays: entry.productionizingDays,
        }),
      );
    }
    for (const [key, entry] of Object.entries(content.allocations ?? {})) {
      const engineerRef = canonical(entry.engineerRef);
      const targetRef = canonical(entry.targetRef);
      await add<AllocationRecord>(
        this.#stores.allocations,
        'allocation',
        key,
        [engineerRef, targetRef],
        () => ({
          ...base(key),
          ...about(
            organisation.unitsOf(
              organisation.system(targetRef)?.ownerRef ?? targetRef,
            )[0],
            targetRef,
          ),
          note: entry.note,
          engineerRef,
          targetRef,
          from: entry.from,
          to: entry.to,
          share: entry.share,
        }),
      );
    }
    for (const [key, entry] of Object.entries(content.attestations ?? {})) {
      const modelRef = canonical(entry.modelRef);
      await add<AttestationRecord>(
        this.#stores.attestations,
        'attestation',
        key,
        [modelRef],
        () => ({
          ...base(key),
          ...about(unitOfModel(view, organisation.model(modelRef)!), modelRef),
          note: entry.note,
          modelRef,
          shared: entry.shared,
          hours:
            entry.hours ??
            organisation.rotationOf(organisation.model(modelRef)!)?.hours ??
            'around-the-clock',
          expiresAt: `${
            entry.until ?? addDays(view.now, view.settings.attestationDays)
          }T23:59:59.999Z`,
        }),
      );
    }
    for (const [key, entry] of Object.entries(content.reviews ?? {})) {
      const unitRef = canonical(entry.unitRef);
      await add<ReviewRecord>(
        this.#stores.reviews,
        'organisation-review',
        key,
        [unitRef],
        () => ({
          ...base(key),
          ...about(unitRef, unitRef),
          note: entry.note,
          at: entry.at,
          attendees: entry.attendees.map(canonical),
          size: entry.size,
          byRole: entry.byRole,
          productionModels: entry.productionModelRefs.length,
          productionModelRefs: entry.productionModelRefs.map(canonical),
          recommended: entry.recommended,
          patternBefore: entry.patternBefore,
          patternAfter: entry.patternAfter,
          decision: entry.decision,
          nextDue:
            entry.nextDue ??
            addMonths(entry.at, view.settings.reviewEveryMonths),
        }),
      );
    }
    await this.#addSnapshots(content);
    return isComplete;
  }

  /** Only days of which nothing is known. */
  async #addSnapshots(content: OrganisationImportContent): Promise<void> {
    const missing = [];
    for (const snapshot of content.snapshots ?? []) {
      const unitRef = canonical(snapshot.unitRef);
      const known = await this.#stores.snapshots.findAt(unitRef, snapshot.day);
      if (known?.day !== snapshot.day) missing.push({ ...snapshot, unitRef });
    }
    await this.#stores.snapshots.write(missing);
  }
}

interface OrganisationImporterOptions {
  imports: readonly OrganisationImport[];
  logger: LoggerService;
  stores: OrganisationStores;
  views: OrganisationViews;
  writer: RecordWriter;
}
