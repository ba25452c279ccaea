import { PlainError } from '../plain-error.ts';

/** The store cannot be opened or used; the message says what to do, without a stack trace being needed. */
export class StoreError extends PlainError {
  override name = 'StoreError';
}

export class StoreClosedError extends StoreError {
  override name = 'StoreClosedError';

  constructor() {
    super('the store is closed');
  }
}
