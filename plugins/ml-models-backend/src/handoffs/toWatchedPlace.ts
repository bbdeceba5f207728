/** Handoffs of one model give way to each other in one environment: the key of both. @internal */
export function toWatchedPlace(of: {
  modelRef: string;
  environment: string;
}): string {
  return `${of.environment} ${of.modelRef}`;
}
