import { buildApp } from '../harness/buildApp.mjs';
import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { measurePage } from '../harness/measurePage.mjs';
import { median } from '../harness/median.mjs';
import { startPortal } from '../harness/startPortal.mjs';

const LIMIT = 1.0;
const AIM = 0.7;
const STOCK_PAGE = '/catalog?filters[kind]=mlmodel&filters[user]=all';
const OUR_PAGE = '/ml-models/models?filters[user]=all';
/** Both pages link each row to the page of its entity. */
const ROW = 'a[href*="/catalog/default/mlmodel/"]';

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  await buildApp(context.log);
  const portal = await startPortal(context);
  const open = path => () =>
    measurePage({
      url: `${portal.url}${path}`,
      row: ROW,
      localStorage: { 'baton.demo.person': portal.person },
    });
  const samples = await measureInTurn({
    runs: context.runs,
    warmUps: 1,
    reference: open(STOCK_PAGE),
    subject: open(OUR_PAGE),
    log: context.log,
  });
  const describe = side => {
    const of = key => Math.round(median(samples[side].map(each => each[key])));
    return `${of('lists')} list, ${of('facets')} facet and ${of(
      'calls',
    )} API calls in all, ${of('kilobytes')} kB`;
  };
  return [
    createFigure({
      name: context.name,
      unit: 'ms',
      reference: 'stock catalog page, same kind',
      samples: samples.subject.map(sample => sample.milliseconds),
      referenceSamples: samples.reference.map(sample => sample.milliseconds),
      target: {
        text: `at most ${LIMIT.toFixed(
          1,
        )} times the reference, aiming at ${AIM}`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      remarks: [
        `${context.models} models, unused browser each time`,
        `ours: ${describe('subject')}`,
        `stock: ${describe('reference')}`,
      ],
      smoke: context.smoke,
    }),
  ];
}
