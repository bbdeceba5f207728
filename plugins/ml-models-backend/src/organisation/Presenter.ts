import type {
  OrganisationEntity,
  OrganisationStructureFinding,
  OrganisationUnitSummary,
  Reason,
  StructureFinding,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Organisation } from './directory/Organisation';
import type { MaySee } from './OrganisationVisibility';

/** Refs named per reason: a sentence rests on examples, its figure on all. */
const REFS_PER_REASON = 20;

/**
 * Puts results into the words of the contract and leaves out what the caller may not read.
 *
 * @internal
 */
export class Presenter {
  readonly #organisation: Organisation;
  readonly maySee: MaySee;

  constructor(options: { organisation: Organisation; maySee: MaySee }) {
    this.#organisation = options.organisation;
    this.maySee = options.maySee;
  }

  /** An entity the caller may read, else undefined. */
  entity(ref: string | undefined): OrganisationEntity | undefined {
    return ref && this.maySee(ref) ? this.#organisation.name(ref) : undefined;
  }

  entities(refs: Iterable<string>): OrganisationEntity[] {
    return [...refs]
      .filter(this.maySee)
      .map(ref => this.#organisation.name(ref));
  }

  /** Who recorded something: a person, also one the caller may not read, or an import. */
  recorder(ref: string): OrganisationEntity {
    if (ref.startsWith('system:')) {
      return { ref, title: 'Import', exists: false };
    }
    return this.maySee(ref)
      ? this.#organisation.name(ref)
      : { ref, title: ref.split('/').at(-1)!, exists: true };
  }

  reasons(reasons: readonly Reason[]): Reason[] {
    return reasons.map(reason => ({
      ...reason,
      refs: reason.refs.filter(this.maySee).slice(0, REFS_PER_REASON),
    }));
  }

  findings(
    findings: readonly StructureFinding[],
  ): OrganisationStructureFinding[] {
    return this.reasons(findings).map((reason, index) => ({
      ...reason,
      about: this.entities(findings[index].about),
    }));
  }

  summary(unit: OrganisationUnitSummary): OrganisationUnitSummary {
    return {
      ...unit,
      parents: unit.parents.filter(this.maySee),
      size: { ...unit.size, reasons: this.reasons(unit.size.reasons) },
      pattern: { ...unit.pattern, reasons: this.reasons(unit.pattern.reasons) },
      capacity: {
        ...unit.capacity,
        reasons: this.reasons(unit.capacity.reasons),
      },
      critical: {
        ...unit.critical,
        reasons: this.reasons(unit.critical.reasons),
      },
      review: { ...unit.review, reasons: this.reasons(unit.review.reasons) },
    };
  }
}
