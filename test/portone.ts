import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a payment stands there. */
type Standing = { status: string; total: number; cancelled: number };

const secret = Buffer.from('a secret of twenty-four bytes');
const storeId = 'store-1';

/** Answers as PortOne's API does to what is asked of it here, and signs events by the rule of Standard Webhooks. */
export async function openPortOne() {
  const standings = new Map<string, Standing>();
  let isAway = false;
  const server = createServer((request, response) => {
    const [, , id = '', act] = new URL(request.url ?? '', 'http://x').pathname.split('/');
    const standing = standings.get(id);
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      if (isAway || request.headers.authorization !== 'PortOne secret')
        return answer(500, { type: 'UNKNOWN', message: 'away' });
      if (!standing) return answer(404, { type: 'PAYMENT_NOT_FOUND' });
      if (act === 'cancel') {
        const { amount } = JSON.parse(Buffer.concat(chunks).toString());
        standing.cancelled += amount;
        standing.status = standing.cancelled === standing.total ? 'CANCELLED' : 'PARTIAL_CANCELLED';
        return answer(200, { cancellation: { status: 'SUCCEEDED', totalAmount: amount } });
      }
      const { status, total, cancelled } = standing;
      return answer(200, { status, id, currency: 'KRW', amount: { total, cancelled } });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    settings: {
      SOKBO_PORTONE_STORE: storeId,
      SOKBO_PORTONE_CHANNEL: 'channel-1',
      SOKBO_PORTONE_API_SECRET: 'secret',
      SOKBO_PORTONE_WEBHOOK_SECRET: `whsec_${secret.toString('base64')}`,
      SOKBO_PORTONE_API: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    /** A payment stands so from now on. */
    set: (id: string, status: string, total: number, cancelled = 0) =>
      void standings.set(id, { status, total, cancelled }),
    away: (yes: boolean) => {
      isAway = yes;
    },
    close: () => server.close(),
  };
}

/** An event as PortOne sends it: body and headers. */
export function signedEvent(
  type: string,
  paymentId: string,
  { id = `event-${randomUUID()}`, at = Date.now() } = {},
) {
  const body = JSON.stringify({
    type,
    timestamp: new Date(at).toISOString(),
    data: { paymentId, storeId, transactionId: randomUUID() },
  });
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id as string,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  };
}
