/**
 * Rows in which every value of every option and every pair of values of two options occurs, chosen greedily so that they
 * are few.
 */
export function coverPairs<T>(
  options: Record<string, T[]>,
): Record<string, T>[] {
  const names = Object.keys(options);
  const key = (one: string, a: T, other: string, b: T) =>
    `${one}=${a}&${other}=${b}`;
  const open = new Set<string>();
  names.forEach((one, index) => {
    for (const other of names.slice(index + 1)) {
      for (const a of options[one]) {
        for (const b of options[other]) {
          open.add(key(one, a, other, b));
        }
      }
    }
  });
  const rows: Record<string, T>[] = [];
  while (open.size > 0) {
    const [first] = open;
    const row: Record<string, T> = {};
    // The first open pair, so that every row covers at least one.
    for (const part of first.split('&')) {
      const [name, text] = part.split('=');
      row[name] = options[name].find(value => String(value) === text)!;
    }
    for (const name of names) {
      if (name in row) {
        continue;
      }
      const gain = (value: T) =>
        Object.entries(row).filter(
          ([other, chosen]) =>
            open.has(key(name, value, other, chosen)) ||
            open.has(key(other, chosen, name, value)),
        ).length;
      row[name] = options[name].reduce((best, value) =>
        gain(value) > gain(best) ? value : best,
      );
    }
    names.forEach((one, index) => {
      for (const other of names.slice(index + 1)) {
        open.delete(key(one, row[one], other, row[other]));
      }
    });
    rows.push(row);
  }
  return rows;
}
