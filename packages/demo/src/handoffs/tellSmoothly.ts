import { HandoffStory } from './HandoffStory';

/**
 * A handoff without detours: started, designed, submitted, signed and deployed on the days that are given, so many
 * before today.
 *
 * @internal
 */
export function tellSmoothly(
  now: Date,
  options: Omit<Parameters<typeof HandoffStory.create>[0], 'day' | 'now'> & {
    days: [number, number, number, number, number];
  },
): HandoffStory {
  const [start, design, submit, sign, deploy] = options.days;
  return HandoffStory.create({ ...options, now, day: start })
    .presentDesign()
    .on(design)
    .acceptDesign()
    .on(submit)
    .answer()
    .move('submit', 'data-science')
    .on(sign + 1)
    .accept()
    .on(sign)
    .signAll()
    .on(deploy)
    .deployed();
}
