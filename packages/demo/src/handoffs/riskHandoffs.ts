import type { ImportedHandoff } from '@baton-ml/backstage-plugin-ml-models-node';
import { HandoffStory } from './HandoffStory';
import { sampleModels } from './sampleModels';
import { tellSmoothly } from './tellSmoothly';

/**
 * Handoffs of Risk & Payments: all of them of a high tier, with somebody independent.
 *
 * @internal
 */
export function riskHandoffs(now: Date): ImportedHandoff[] {
  const { accountTakeover, payLaterLimit, paymentFraud } = sampleModels;
  return [
    tellSmoothly(now, {
      key: 'payment-fraud-2',
      model: paymentFraud,
      version: '2',
      days: [291, 284, 270, 262, 255],
    }).toImport(),
    tellSmoothly(now, {
      key: 'payment-fraud-4',
      model: paymentFraud,
      version: '4',
      days: [153, 148, 134, 126, 118],
    }).toImport(),
    tellSmoothly(now, {
      key: 'payment-fraud-5',
      model: paymentFraud,
      version: '5',
      days: [87, 83, 72, 66, 60],
    })
      .on(33)
      .feedback(
        'high',
        'False alarms doubled for one card scheme since the change of its country codes.',
      )
      .on(32)
      .answerFeedback(
        'The code was mapped to "other". Mapped in the service today; version 6 learns from both codes.',
        true,
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'payment-fraud-6',
      model: paymentFraud,
      version: '6',
      day: 15,
    })
      .presentDesign()
      .conflict(
        'The device fingerprint arrives after the score in 4 percent of the payments.',
        'Without a fingerprint the score comes from the smaller tree; both are measured on their own.',
      )
      .on(13)
      .acceptDesign()
      .on(9)
      .answer()
      .measured('perf-serving-load', {
        message: 'Load test on staging, 30 minutes at 250 requests per second.',
        value: '68 ms',
        threshold: '80 ms',
      })
      .move('submit', 'data-science')
      .on(7)
      .accept(0.5)
      .requestChanges(
        'perf-slices',
        'First orders are at 2.1 percent false alarms, above the 1.5 we agreed on. An average does not help a new customer.',
      )
      .comment(
        'perf-metric-thresholds',
        'engineering',
        'Same run as in the design review? The date is two days later.',
      )
      .comment(
        'perf-metric-thresholds',
        'data-science',
        'Yes, registered again after the commit was tagged. Same digest of the data.',
      )
      .move('request-changes', 'independent')
      .on(6)
      .item(
        'perf-slices',
        'dispute',
        'We agreed on 1.5 percent for all payments together. For first orders the rules alone are at 3.4; the minutes of the design review say so.',
      )
      .move('resubmit', 'data-science')
      .on(4)
      .requestChanges(
        'perf-slices',
        'Then write it down: a limit of its own for first orders, and who looks at it every week.',
      )
      .requestChanges(
        'ops-runbook',
        'The switch to the small tree is missing. On call has to find it at three in the morning.',
      )
      .move('request-changes', 'independent')
      .on(2)
      .answerItem(
        'ops-runbook',
        'Section 4: how to see which tree answers, and the flag that forces the small one. Tried by Kwabena.',
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'account-takeover-3',
      model: accountTakeover,
      version: '3',
      day: 128,
    })
      .presentDesign()
      .on(122)
      .acceptDesign()
      .on(111)
      .answer()
      .waive(
        'ops-oncall',
        'The two data scientists join the rotation after their training in the autumn.',
        150,
      )
      .move('submit', 'data-science')
      .on(106)
      .accept()
      .on(103)
      .signAll()
      .on(95)
      .deployed()
      .on(3)
      .move(
        'suspend',
        'engineering',
        'Everybody behind one mobile network is asked for a second factor since six in the morning.',
        { link: 'https://incidents.example.com/alder-market/2041' },
      )
      .comment(
        'mon-data-drift',
        'data-science',
        'The network announces other addresses since last night; the feature "shared network" is one for all of them.',
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'account-takeover-4',
      model: accountTakeover,
      version: '4',
      day: 37,
    })
      .presentDesign()
      .on(30)
      .acceptDesign()
      .on(18)
      .answer()
      .move('submit', 'data-science')
      .on(13)
      .accept()
      .on(11)
      .sign('data-science', 'engineering')
      .on(8)
      .sign('independent')
      .toImport(),
    tellSmoothly(now, {
      key: 'pay-later-limit-3',
      model: payLaterLimit,
      version: '3',
      days: [190, 183, 171, 160, 150],
    }).toImport(),
    // Approved and never deployed: the approval has ended meanwhile, and the alias was moved all the same.
    HandoffStory.create({
      now,
      key: 'pay-later-limit-4',
      model: payLaterLimit,
      version: '4',
      day: 112,
    })
      .presentDesign()
      .on(109)
      .acceptDesign()
      .on(102)
      .answer()
      .move('submit', 'data-science')
      .on(98)
      .accept()
      .on(95)
      .signAll()
      .comment(
        'ops-rollout-rollback',
        'engineering',
        'Waits for the new wording of the refusals; Legal needs two more weeks.',
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'pay-later-limit-5',
      model: payLaterLimit,
      version: '5',
      day: 28,
    })
      .presentDesign()
      .on(23)
      .acceptDesign()
      .on(12)
      .answer()
      .move('submit', 'data-science')
      .on(9)
      .comment(
        'gov-explainability',
        'engineering',
        'Can customer service see the three reasons, or only we?',
      )
      .comment(
        'gov-explainability',
        'data-science',
        'They see them in the order, in the language of the customer.',
      )
      .accept()
      .on(6)
      .sign('data-science', 'engineering')
      .toImport(),
  ];
}
