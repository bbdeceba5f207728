import type { SchemaChange } from './SchemaChange';

/**
 * A table of texts.
 *
 * @public
 */
export interface EvidenceTable {
  /** Kind of the block. */
  kind: 'table';
  /** What people see. */
  title: string;
  /** Headings. */
  columns: string[];
  /** As many cells as columns; plain text. */
  rows: string[][];
}

/**
 * What changed between two contracts.
 *
 * @public
 */
export interface EvidenceSchemaDiff {
  /** Kind of the block. */
  kind: 'schema-diff';
  /** What people see. */
  title: string;
  /** Name of the older contract. */
  from: string;
  /** Name of the newer contract. */
  to: string;
  /** Breaking changes first. */
  changes: SchemaChange[];
}

/**
 * Lines of a file.
 *
 * @public
 */
export interface EvidenceFileExcerpt {
  /** Kind of the block. */
  kind: 'file-excerpt';
  /** Path in the repository. */
  path: string;
  /** The file for people, always http or https. */
  url?: string;
  /** First line, counted from 1. */
  fromLine: number;
  /** Last line. */
  toLine: number;
  /** The lines as they are; plain text, never trusted. */
  text: string;
  /** True when the file goes on. */
  truncated: boolean;
}

/**
 * Pages to look at.
 *
 * @public
 */
export interface EvidenceLinks {
  /** Kind of the block. */
  kind: 'links';
  /** What people see. */
  title: string;
  /** Addresses are always http or https. */
  links: { label: string; url?: string; state?: string }[];
}

/**
 * A block the page shows below a finding.
 *
 * @public
 */
export type EvidenceDetail =
  | EvidenceTable
  | EvidenceSchemaDiff
  | EvidenceFileExcerpt
  | EvidenceLinks;
