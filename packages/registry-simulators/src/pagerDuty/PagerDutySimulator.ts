/** A service with the people of its escalation policy. */
export interface SimulatedPagerService {
  id: string;
  /** Key of its integration, by which it can be searched. */
  integrationKey?: string;
  /** Policies may be shared by services; the id of the service when absent. */
  policyId?: string;
  /** Addresses of everybody on call within the next weeks; somebody without an address is `undefined`. */
  people: (string | undefined)[];
}

/** A PagerDuty of one's own on loopback. */
export interface PagerDutySimulator {
  /** Base address. */
  url: string;
  /** What was asked, in its order. */
  requests: { path: string; authorization?: string }[];
  /** Replaces what it holds. */
  setServices(services: SimulatedPagerService[]): void;
  /** Answers everything with this status until told otherwise. */
  failWith(status: number | undefined): void;
  stop(): Promise<void>;
}
