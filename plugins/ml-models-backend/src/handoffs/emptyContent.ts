/** What belongs to a handoff that has just begun. @internal */
export function emptyContent() {
  return {
    items: [],
    answers: [],
    waivers: [],
    consents: [],
    conflicts: [],
    rounds: [],
    evidence: [],
    feedback: [],
  };
}
