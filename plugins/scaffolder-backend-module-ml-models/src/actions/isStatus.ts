/** Whether an error is an answer of a backend with this status code. */
export function isStatus(error: unknown, status: number): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === 'ResponseError' && statusCode === status;
}
