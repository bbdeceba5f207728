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
      'Only people who act for a side of a handoff on the agenda plan and record its meetings; you act for none.',
    notEverySide:
      'Only people who act for a side of every handoff this meeting covers change it.',
    nothingToReview:
      'A meeting is planned once a handoff of this unit is in design review.',
    agenda: 'On the agenda',
    agendaNone: 'No handoff waits for a design review.',
    toHandoffs: 'All handoffs',
    requirements: 'Needs',
    constraints: 'Can give',
    conflicts_one: '{{count}} open conflict',
    conflicts_other: '{{count}} open conflicts',
    agreed: 'Agreed:',
    nobodyAgreed: 'Nobody has agreed to this revision yet',
    open: 'Open handoff {{number}}',
    past: 'Meetings so far',
    pastNone: 'No meeting has been recorded yet.',
    more: 'Show more',
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
    at: 'When',
    handoffs: 'Handoffs it covers',
    noHandoffs: 'No handoff waits for a design review now.',
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
