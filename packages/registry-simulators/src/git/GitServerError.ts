/** A refusal with the status code the API answers. */
export class GitServerError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'GitServerError';
    this.status = status;
  }
}
