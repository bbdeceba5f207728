/**
 * Texts of joint design reviews.
 *
 * @internal
 */
export const designReviewMessages = {
  reviewsPage: {
    intro:
      'Data science presents what a model needs, engineering what it can give. Each unit meets every {{days}} days; one meeting may cover several handoffs.',
    loading: 'Loading design reviews',
    failed: 'The design reviews could not be read',
    unit: 'Unit',
    lastHeld: 'Last meeting',
    never: 'None yet',
    next: 'Next meeting',
    notPlanned: 'Not planned',
    due: 'Due',
    overdue: 'Overdue',
    plan: 'Plan a meeting',
    change: 'Change the meeting',
    record: 'Record a meeting',
    noSide:
      'Members of this unit with a role on either side plan and record its meetings, and whoever acts for a side of a handoff on the agenda.',
    agenda: 'On the agenda',
    agendaNone: 'No handoff waits for a design review.',
    agendaOwn:
      'The unit can still meet, for example to look at constraints before a draft is written.',
    toHandoffs: 'All handoffs',
    requirements: 'Needs',
    constraints: 'Can give',
    openConflicts: 'Open conflicts',
    conflicts_one: '{{count}} open conflict',
    conflicts_other: '{{count}} open conflicts',
    agreed: 'Agreed:',
    nobodyAgreed: 'Nobody has agreed to this revision yet',
    open: 'Open handoff {{number}}',
    planned: 'Also planned',
    past: 'Meetings so far',
    pastNone: 'No meeting has been recorded yet.',
    more: 'Show more',
    moreFailed: 'The earlier meetings could not be read',
    state: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
    decision: {
      accepted: 'Design accepted',
      rework: 'Back to the drawing board',
      postponed: 'Postponed',
    },
    noDecision: 'No decision',
    attendees: 'With',
    followUp: 'Next meeting {{date}}',
  },
  reviewForm: {
    planTitle: 'Plan a design review',
    recordTitle: 'Record a design review',
    changeTitle: 'Change a design review',
    planSubmit: 'Plan',
    changeSubmit: 'Save the changes',
    at: 'When',
    handoffs: 'Handoffs it covers',
    ofUnit: 'No handoff: a meeting of the unit itself.',
    chooseHandoff: 'Choose at least one handoff you act for.',
    restored: 'You wrote this before and did not record it',
    restoredText: 'Go on, or cancel and discard it.',
    merged: 'Somebody else changed this meeting meanwhile',
    mergedText:
      'What only they changed is taken in. Look at it, decide where you both wrote, and save again.',
    clash: '{{field}}: somebody else wrote this',
    emptied: 'Emptied',
    attendees: 'Who takes part',
    minutes: 'Minutes',
    minutesHelp: 'Markdown. What was presented, what was agreed, what is open.',
    decision: 'Decision',
    nextAt: 'Next meeting',
    state: 'State',
    recordText:
      'The minutes are kept with each handoff. The two sides agree to the design itself on the page of the handoff.',
  },
} as const;
