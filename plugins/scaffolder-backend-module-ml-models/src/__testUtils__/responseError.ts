/** An error as the client throws it for an answer of the backend. */
export function responseError(status: number, message = 'refused'): Error {
  return Object.assign(new Error(message), {
    name: 'ResponseError',
    statusCode: status,
  });
}
