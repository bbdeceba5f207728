const COLUMNS = [
  { title: 'scenario', of: row => row.name },
  { title: 'value', of: row => `${row.value} ${row.unit}`, right: true },
  { title: 'reference', of: row => row.reference },
  {
    title: 'reference value',
    of: row => `${row.referenceValue} ${row.unit}`,
    right: true,
  },
  {
    title: 'ratio',
    of: row => (row.ratio === null ? '-' : row.ratio.toFixed(2)),
    right: true,
  },
];

/**
 * The results as a table for people, with each row's note under it.
 *
 * @param {import('./createFigure.mjs').Figure[]} figures
 * @returns {string} lines joined by line feeds
 */
export function formatTable(figures) {
  const cells = [
    COLUMNS.map(column => column.title),
    ...figures.map(figure => COLUMNS.map(column => column.of(figure))),
  ];
  const widths = COLUMNS.map((_, index) =>
    Math.max(...cells.map(row => row[index].length)),
  );
  const lines = cells.map(row =>
    row
      .map((cell, index) =>
        COLUMNS[index].right
          ? cell.padStart(widths[index])
          : cell.padEnd(widths[index]),
      )
      .join('  ')
      .trimEnd(),
  );
  return [
    lines[0],
    widths.map(width => '-'.repeat(width)).join('  '),
    ...figures.flatMap((figure, index) => [
      lines[index + 1],
      `    ${figure.note}`,
    ]),
  ].join('\n');
}
