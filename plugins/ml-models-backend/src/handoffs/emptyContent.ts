/** What belongs to a handoff that has just begun. @internal */
export function emptyContent() {
  return {
    items: [],
    archived: [],
    answers: [],
    waivers: [],
    consents: [],
    conflicts: [],
    rounds: [],
    evidence: [],
    feedback: [],
  };
}
