import type { Config } from '../kernel/config.ts';
import type { Log } from '../kernel/log.ts';
import { PlainError } from '../kernel/plain-error.ts';
import { type ControlResponse, callSocket, socketPath } from './socket.ts';

/** What the agency refused or failed to do; the message is for the person at the terminal. */
export class OperationFailed extends PlainError {
  readonly field: string | null;

  constructor(message: string, field: string | null) {
    super(message);
    this.field = field;
  }
}

/** The agency as the command line sees it: the running server, or the store itself where none runs. */
export type Agency = {
  call: <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', target: string, body?: unknown) => Promise<T>;
  close: () => Promise<void>;
};

/** Speaks to the server that holds the data folder, and opens the store itself only when there is none. */
export async function connect(config: Config, log: Log): Promise<Agency> {
  const path = socketPath(config.SOKBO_DATA);
  const answers = await callSocket(path, 'GET', '/', '').then(
    () => true,
    () => false,
  );
  if (answers) return agencyOver(async (method, target, body) => callSocket(path, method, target, body));
  // Loaded only when it is needed: a command that finds a server starts four times faster without it.
  const { openInProcess } = await import('./in-process.ts');
  const { call, close } = await openInProcess(config, log);
  return agencyOver(call, close);
}

type Call = (method: string, target: string, body: Buffer | string) => Promise<ControlResponse>;

function agencyOver(call: Call, close = async () => {}): Agency {
  return { call: async (method, target, body) => read(await call(method, target, encode(body))), close };
}

function encode(body: unknown): Buffer | string {
  if (body === undefined) return '';
  return Buffer.isBuffer(body) ? body : JSON.stringify(body);
}

function read<T>({ status, body }: ControlResponse): T {
  if (status < 400) return body as T;
  const { error, field } = body as { error?: string; field?: string | null };
  throw new OperationFailed(error ?? `the server answered ${status}`, field ?? null);
}
