import { PlainError } from './plain-error.ts';

/** 503: through no fault of the one who asks, and later it may work. */
type RefusedStatus = 404 | 409 | 422 | 503;

/**
 * A command that was understood and cannot be done. The message says what was wrong, in English; `field` names
 * the part of the input, where there is one; `status` is what HTTP says of it.
 */
export class Refused extends PlainError {
  readonly status: RefusedStatus;
  readonly field: string | null;

  constructor(status: RefusedStatus, message: string, field: string | null = null) {
    super(field ? `${field}: ${message}` : message);
    this.status = status;
    this.field = field;
  }
}
