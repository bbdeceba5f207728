/** MLflow's own form of a page token: an offset as JSON in base64. */
export function toPageToken(offset: number): string {
  return Buffer.from(`{"offset": ${offset}}`).toString('base64');
}

/** The offset of a token, 0 without one, undefined when it is none of ours. */
export function fromPageToken(token: string | undefined): number | undefined {
  if (!token) {
    return 0;
  }
  try {
    const { offset } = JSON.parse(
      Buffer.from(token, 'base64').toString('utf8'),
    );
    return Number.isInteger(offset) && offset >= 0 ? offset : undefined;
  } catch {
    return undefined;
  }
}
