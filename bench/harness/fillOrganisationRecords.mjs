/** Rows of each kind that a unit has after some years: fortnights of capacity, yearly reviews, daily snapshots. */
const PERIODS_PER_UNIT = 78;
const REVIEWS_PER_UNIT = 3;
const DAYS_PER_UNIT = 400;
/** Loans per unit, of which half still hold. */
const LOANS_PER_UNIT = 40;
/** Words given on each model in production, the newest of which is in force. */
const WORDS_PER_MODEL = 3;

const UNIT = "'group:default/group-' || unit * 10";
const RECORDED = `'user:default/user-1' as recorded_by, false as withdrawn, now() as recorded_at`;
const RECORD_COLUMNS =
  'id, subject, unit_ref, recorded_by, withdrawn, recorded_at';
const recordOf = unitRef =>
  `gen_random_uuid(), 'unit:' || ${unitRef}, ${unitRef}, ${RECORDED}`;
const BY_ROLE = `'{"data-science":20,"ml-engineering":20,"platform":10,"product":0}'`;

/** A day so many days ago. */
const dayAgo = days => `to_char(current_date - (${days})::int, 'YYYY-MM-DD')`;

/**
 * Fills the tables of what people record about an organisation, and its daily snapshots, as they are after some years.
 *
 * @param {import('pg').Client} client connected to the plugin's database
 * @param {{units: number, users: number, models: number}} sizes of the organisation
 * @returns {Promise<number>} rows written
 */
export async function fillOrganisationRecords(client, sizes) {
  const units = `generate_series(0, ${sizes.units - 1}) as unit`;
  const statements = [
    `insert into capacity_entries (${RECORD_COLUMNS}, kind, from_day, to_day, net_days, productionizing_days)
     select ${recordOf(
       UNIT,
     )}, case when period % 6 = 0 then 'planned' else 'actual' end,
       ${dayAgo('(period + 1) * 14')}, ${dayAgo(
      'period * 14 + 1',
    )}, 100, 10 + unit % 20
     from ${units}, generate_series(0, ${PERIODS_PER_UNIT - 1}) as period`,
    // To teams and to systems in turn.
    `insert into engineer_allocations (${RECORD_COLUMNS}, engineer_ref, target_ref, from_day, to_day, share)
     select ${recordOf(
       UNIT,
     )}, 'user:default/user-' || (unit * 41 + loan * 7) % ${sizes.users},
       case when loan % 2 = 0 then 'group:default/group-' || unit * 10 + 1 + loan % 9
         else 'system:default/system-' || unit end,
       ${dayAgo('100 + loan')},
       case when loan % 4 < 2 then null else ${dayAgo('10 + loan')} end, 0.25
     from ${units}, generate_series(0, ${LOANS_PER_UNIT - 1}) as loan`,
    `insert into organisation_reviews (${RECORD_COLUMNS}, held_on, attendees, size, by_role, production_models,
       production_model_refs, recommended, pattern_before, decision, next_due)
     select ${recordOf(UNIT)}, ${dayAgo(
      'year * 365 + unit',
    )}, '["user:default/user-1"]', 50, ${BY_ROLE}, 2,
       '["mlmodel:default/model-0","mlmodel:default/model-2"]', 'hybrid', 'platform', 'Stay.',
       ${dayAgo('(year - 1) * 365 + unit')}
     from ${units}, generate_series(0, ${REVIEWS_PER_UNIT - 1}) as year`,
    `insert into unit_snapshots (unit_ref, day, practitioners, members, by_role, production_models, declared, recommended)
     select ${UNIT}, ${dayAgo(
      'day',
    )}, 50, 50, ${BY_ROLE}, 5, 'platform', 'hybrid'
     from ${units}, generate_series(0, ${DAYS_PER_UNIT - 1}) as day
     on conflict do nothing`,
  ];
  let rows = 0;
  for (const statement of statements) {
    rows += (await client.query(statement)).rowCount;
  }
  return rows + (await fillWords(client, sizes));
}

/** Each word replaces the one before. */
async function fillWords(client, { models }) {
  let rows = 0;
  for (let word = 0; word < WORDS_PER_MODEL; word++) {
    const { rowCount } = await client.query(
      `insert into on_call_attestations (${RECORD_COLUMNS}, corrects, model_ref, shared, hours, expires_at)
       select ${recordOf(
         "'group:default/group-0'",
       )}, before.id, 'mlmodel:default/model-' || model, model % 4 = 0,
         'around-the-clock', now() + interval '90 days'
       from generate_series(0, ${models - 1}, 2) as model
       left join on_call_attestations as before
         on before.model_ref = 'mlmodel:default/model-' || model
         and not exists (select 1 from on_call_attestations as later where later.corrects = before.id)`,
    );
    rows += rowCount;
  }
  return rows;
}
