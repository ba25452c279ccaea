import type { Slice } from '../site/site.ts';
import { readerOf } from './session.ts';

/** Accounts of those who read the site. Nothing that is free asks for one. */
export const readers: Slice = { readerOf };
