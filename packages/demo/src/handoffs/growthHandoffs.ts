import type { ImportedHandoff } from '@baton-ml/backstage-plugin-ml-models-node';
import { HandoffStory } from './HandoffStory';
import { sampleModels } from './sampleModels';
import { tellSmoothly } from './tellSmoothly';

/**
 * Handoffs of Customer & Growth.
 *
 * @internal
 */
export function growthHandoffs(now: Date): ImportedHandoff[] {
  const { basketRecommender, queryIntent, searchRanking, semanticSearch } =
    sampleModels;
  const ranking7 = HandoffStory.create({
    now,
    key: 'search-ranking-7',
    model: searchRanking,
    version: '7',
    day: 24,
  })
    .presentDesign()
    .on(21)
    .acceptDesign()
    .on(17)
    .answer()
    .answerItem('perf-online-plan')
    .measured('perf-serving-load', {
      message: 'Load test on staging, 30 minutes at 900 requests per second.',
      value: '47 ms',
      threshold: '60 ms',
    })
    .move('submit', 'data-science')
    .on(15)
    .accept(0.6)
    .comment(
      'perf-slices',
      'engineering',
      'Queries of one word got better, but the islands are not in the table. Are they in the held-out weeks?',
    )
    .comment(
      'perf-slices',
      'data-science',
      'They are, under "other regions": 212 queries, so I did not want to show a figure. I can add it with the interval.',
    )
    .requestChanges(
      'data-serving-availability',
      'The freshness of an article is computed from the price feed in training and from the stock feed when serving. Which one is right?',
    )
    .requestChanges(
      'perf-online-plan',
      'Who looks at the two weeks, and on which day is it decided?',
    );
  ranking7.move('request-changes', 'engineering');
  ranking7
    .on(12)
    .answerItem(
      'perf-online-plan',
      'Idris looks at it every morning; we decide together on the second Thursday, and without a decision the old version stays.',
    )
    .item(
      'data-serving-availability',
      'answer',
      'The stock feed is right. The training code reads it too since Friday, and both call the same function now; the figures moved by less than 0.1 percent.',
    )
    .move('resubmit', 'engineering')
    .on(5)
    .accept(0.7);

  return [
    tellSmoothly(now, {
      key: 'search-ranking-3',
      model: searchRanking,
      version: '3',
      days: [246, 240, 231, 227, 222],
    }).toImport(),
    tellSmoothly(now, {
      key: 'search-ranking-5',
      model: searchRanking,
      version: '5',
      days: [134, 131, 124, 119, 110],
    }).toImport(),
    HandoffStory.create({
      now,
      key: 'search-ranking-6',
      model: searchRanking,
      version: '6',
      day: 78,
    })
      .presentDesign()
      .conflict(
        'You ask for 60 ms and for 40 features from the shop profile; the profile alone takes 45 ms.',
        'The profile is read once per visit and kept in the session: 6 ms.',
      )
      .on(76)
      .acceptDesign()
      .on(71)
      .answer()
      .waive(
        'ops-knowledge-transfer',
        'Half of the team is at the trade fair; the walkthrough is booked for the week after.',
        30,
      )
      .move('submit', 'data-science')
      .on(69)
      .accept()
      .requestChanges(
        'err-fallback',
        'Sales of the last week are empty in a new region. What do customers see there?',
      )
      .move('request-changes', 'engineering')
      .on(67)
      .answerItem(
        'err-fallback',
        'In a region without sales the order of the neighbouring region; tested with an empty table.',
      )
      .move('resubmit', 'data-science')
      .on(66)
      .accept()
      .on(64)
      .signAll()
      .on(58)
      .deployed()
      .on(41)
      .feedback(
        'medium',
        'On Monday mornings the first answers after the deploy of the shop take 300 ms: the session cache is cold.',
      )
      .on(39)
      .answerFeedback(
        'We warm it from the sessions of the night; goes into the requirements of version 7.',
        true,
      )
      .on(20)
      .feedback('low', 'The reason field says "other" for half of the answers.')
      .toImport(),
    ranking7.toImport(),
    tellSmoothly(now, {
      key: 'query-intent-1',
      model: queryIntent,
      version: '1',
      days: [274, 272, 268, 266, 263],
    }).toImport(),
    tellSmoothly(now, {
      key: 'query-intent-3',
      model: queryIntent,
      version: '3',
      days: [97, 95, 93, 92, 89],
    }).toImport(),
    HandoffStory.create({
      now,
      key: 'query-intent-4',
      model: queryIntent,
      version: '4',
      day: 7,
    })
      .presentDesign()
      .on(3)
      .conflict(
        'The candidate answers in 25 ms on a graphics card. The search box has none, and the budget is 300 euro.',
      )
      .toImport(),
    tellSmoothly(now, {
      key: 'basket-recommender-3',
      model: basketRecommender,
      version: '3',
      days: [265, 258, 247, 239, 230],
    }).toImport(),
    HandoffStory.create({
      now,
      key: 'basket-recommender-4',
      model: basketRecommender,
      version: '4',
      day: 213,
    })
      .presentDesign()
      .on(209)
      .acceptDesign()
      .answer(0.4)
      .on(203)
      .move(
        'withdraw',
        'data-science',
        'The gain came from articles that are out of stock. We train again without them.',
      )
      .toImport(),
    tellSmoothly(now, {
      key: 'basket-recommender-5',
      model: basketRecommender,
      version: '5',
      days: [162, 158, 149, 145, 136],
    }).toImport(),
    tellSmoothly(now, {
      key: 'basket-recommender-7',
      model: basketRecommender,
      version: '7',
      days: [63, 60, 52, 47, 40],
    })
      .on(25)
      .feedback(
        'high',
        'Suggested infant formula twice on Saturday: the category filter reads the old tree.',
      )
      .on(24)
      .answerFeedback(
        'Filter moved into the service on Sunday. The rule and its test are part of the next version.',
        true,
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'basket-recommender-8',
      model: basketRecommender,
      version: '8',
      day: 10,
    })
      .presentDesign()
      .on(8)
      .acceptDesign()
      .on(4)
      .answer(0.6)
      .comment(
        'perf-baseline',
        'engineering',
        'Is the champion here version 7 with or without the category filter?',
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'semantic-product-search',
      model: semanticSearch,
      day: 4,
    })
      .requirements()
      .toImport(),
  ];
}
