import type {
  CreateHandoffRequest,
  DesignReviewRequest,
  HandoffConsentRequest,
  HandoffConstraintsRequest,
  HandoffEvidenceRequest,
  HandoffFeedbackRequest,
  HandoffItemAct,
  HandoffRequirementsRequest,
  HandoffTransitionRequest,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What somebody did on a handoff. The rules decide it as they decide what people do now.
 *
 * @public
 */
export type ImportedHandoffDeed =
  | { act: 'requirements'; requirements: HandoffRequirementsRequest }
  | { act: 'constraints'; constraints: HandoffConstraintsRequest }
  | { act: 'raise-conflict'; text: string }
  /** Resolves the oldest open conflict. */
  | { act: 'resolve-conflict'; resolution: string }
  | { act: 'waive-design-review'; reason: string }
  | { act: 'pin-version'; version: string }
  | { act: 'set-tier'; riskTier: MlModelRiskTier; reason: string }
  | ({ act: 'move' } & HandoffTransitionRequest)
  /** Consents to the revision that is there then. */
  | ({ act: 'consent' } & Omit<HandoffConsentRequest, 'revisionHash'>)
  | {
      act: 'item';
      itemId: string;
      does: HandoffItemAct;
      text?: string;
      links?: Array<{ title: string; url: string }>;
      /** ISO 8601; of a proposed waiver. */
      expiresAt?: string;
    }
  | { act: 'comment'; itemId: string; text: string }
  | ({ act: 'evidence'; itemId: string } & HandoffEvidenceRequest)
  /** A deployment of the handoff's version and digest. */
  | {
      act: 'report-deployment';
      status?: 'in-production' | 'suspended' | 'removed';
      link?: string;
      reason?: string;
    }
  | ({ act: 'feedback' } & HandoffFeedbackRequest)
  /** Answers the oldest feedback without an answer. */
  | { act: 'answer-feedback'; answer: string; carry: boolean };

/**
 * A deed with its moment and its actor.
 *
 * @public
 */
export type ImportedHandoffAct = ImportedHandoffDeed & {
  /** ISO 8601, not in the future. */
  at: string;
  /** Entity ref of a person, or `service:` and a name. */
  by: string;
};

/**
 * A handoff from before.
 *
 * @public
 */
export interface ImportedHandoff {
  /** Stays the same and is unique within the import; up to 80 characters. */
  key: string;
  /** What it was started with. */
  start: CreateHandoffRequest;
  /** ISO 8601. */
  at: string;
  /** Entity ref of the person, or `service:` and a name. */
  by: string;
  /** In the order of their moments. */
  acts: ImportedHandoffAct[];
}

/**
 * A design review from before, or one that is planned.
 *
 * @public
 */
export interface ImportedDesignReview {
  /** Stays the same and is unique within the import; up to 80 characters. */
  key: string;
  /** What was written down; the handoffs are named by `handoffKeys`. */
  review: Omit<DesignReviewRequest, 'handoffIds'>;
  /** Keys of the handoffs. */
  handoffKeys: string[];
  /** ISO 8601, when it was written down. */
  at: string;
  /** Entity ref of a person who acts for a side of each of the handoffs. */
  by: string;
}

/**
 * A history that is replayed once.
 *
 * @public
 */
export interface HandoffImportContent {
  /** Handoffs; their acts are replayed in the order of their moments, across handoffs. */
  handoffs: ImportedHandoff[];
  /** Design reviews. */
  designReviews: ImportedDesignReview[];
}

/**
 * Brings handoffs from elsewhere, once; they are marked as imported for ever, and nobody is notified.
 *
 * @public
 */
export interface HandoffImport {
  /** Lower-case letters, digits and dashes, up to 40. */
  id: string;
  /** Called in the background in one of the replicas, until the import is done. */
  read(options: {
    /** Current time. */
    now: Date;
  }): Promise<HandoffImportContent>;
}
