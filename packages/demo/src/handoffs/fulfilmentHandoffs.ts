import type { ImportedHandoff } from '@baton-ml/backstage-plugin-ml-models-node';
import { HandoffStory } from './HandoffStory';
import { sampleModels } from './sampleModels';
import { tellSmoothly } from './tellSmoothly';

/**
 * Handoffs of Fulfilment Operations.
 *
 * @internal
 */
export function fulfilmentHandoffs(now: Date): ImportedHandoff[] {
  const { deliveryEta, demandForecast, firstDeliveryEta, freezerFailure } =
    sampleModels;
  return [
    tellSmoothly(now, {
      key: 'delivery-eta-v1-1',
      model: firstDeliveryEta,
      version: '1',
      days: [364, 363, 360, 359, 355],
    })
      .on(96)
      .deployed('removed')
      .on(60)
      .consent(
        'retire',
        'owner',
        'Nothing has asked for it since delivery-eta took over.',
      )
      .consent('retire', 'engineering')
      .toImport(),
    tellSmoothly(now, {
      key: 'demand-forecast-fresh-3',
      model: demandForecast,
      version: '3',
      days: [280, 273, 263, 258, 250],
    }).toImport(),
    tellSmoothly(now, {
      key: 'demand-forecast-fresh-5',
      model: demandForecast,
      version: '5',
      days: [198, 193, 182, 177, 170],
    }).toImport(),
    tellSmoothly(now, {
      key: 'demand-forecast-fresh-7',
      model: demandForecast,
      version: '7',
      days: [115, 112, 104, 99, 92],
    })
      .on(50)
      .feedback(
        'medium',
        'The week before the regional holiday was ordered as any other week.',
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'demand-forecast-fresh-8',
      model: demandForecast,
      version: '8',
      day: 73,
    })
      .presentDesign()
      .on(66)
      .move(
        'return-to-draft',
        'engineering',
        'Purchasing wants the forecast at midnight instead of two; please say what that costs in quality.',
      )
      .on(60)
      .requirements()
      .move('request-design-review', 'data-science')
      .constraints('Midnight is possible when the weather of 22:00 is used.')
      .on(59)
      .acceptDesign()
      .on(48)
      .answer()
      .move('submit', 'data-science')
      .on(43)
      .accept(0.5)
      .requestChanges(
        'perf-baseline',
        'For bread the same weekday of last week is still better. Why would purchasing switch?',
      )
      .move('request-changes', 'engineering')
      .on(30)
      .move('move-to-version', 'data-science', undefined, { version: '9' })
      .toImport(),
    tellSmoothly(now, {
      key: 'delivery-eta-2',
      model: deliveryEta,
      version: '2',
      days: [251, 246, 238, 233, 225],
    }).toImport(),
    tellSmoothly(now, {
      key: 'delivery-eta-4',
      model: deliveryEta,
      version: '4',
      days: [129, 125, 114, 108, 100],
    }).toImport(),
    tellSmoothly(now, {
      key: 'delivery-eta-5',
      model: deliveryEta,
      version: '5',
      days: [69, 66, 58, 54, 48],
    })
      .on(31)
      .move(
        'suspend',
        'engineering',
        'Arrival times of yesterday are shown: the traces stopped at midnight.',
        { link: 'https://incidents.example.com/alder-market/1987' },
      )
      .on(30)
      .consent(
        'resume',
        'engineering',
        'The certificate of the trace collector had expired. It renews itself now, and an empty hour raises an alarm.',
      )
      .consent('resume', 'data-science')
      .toImport(),
    HandoffStory.create({
      now,
      key: 'delivery-eta-6',
      model: deliveryEta,
      version: '6',
      day: 8,
    })
      .presentDesign()
      .on(5)
      .conflict(
        'Weather by the minute is asked for; we have it by the hour.',
        'By the hour is enough: 0.1 minutes worse.',
      )
      .toImport(),
    HandoffStory.create({
      now,
      key: 'freezer-failure',
      model: freezerFailure,
      day: 19,
    })
      .requirements()
      .move('request-design-review', 'data-science')
      .on(12)
      .move(
        'return-to-draft',
        'engineering',
        'Half of the vans send no temperatures yet. Let us talk again once they do.',
      )
      .toImport(),
  ];
}
