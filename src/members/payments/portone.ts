import type { Payment } from '@portone/server-sdk/payment';
import type { Config } from '../../kernel/config.ts';
import type { PaymentFacts, PaymentProvider, PaymentState } from './provider.ts';

/** PortOne, by its V2 API; null where it is not set up. Its SDK is loaded when it is first needed. */
export function portOne(config: Config): PaymentProvider | null {
  const { SOKBO_PORTONE_STORE: storeId, SOKBO_PORTONE_CHANNEL: channelKey } = config;
  const { SOKBO_PORTONE_API_SECRET: secret, SOKBO_PORTONE_WEBHOOK_SECRET: webhookSecret } = config;
  if (!storeId || !channelKey || !secret || !webhookSecret) return null;
  const client = async () => {
    const { PaymentClient } = await import('@portone/server-sdk/payment');
    const { SOKBO_PORTONE_API: baseUrl } = config;
    return PaymentClient({ secret, storeId, ...(baseUrl && { baseUrl }) });
  };
  return {
    name: 'portone',
    begin: ({ id, name, amount, reader }) => ({
      library: 'https://cdn.portone.io/v2/browser-sdk.js',
      script: 'members/payments/portone',
      data: {
        'data-store': storeId,
        'data-channel': channelKey,
        'data-payment': id,
        'data-order': name,
        'data-amount': String(amount),
        'data-email': reader.email,
      },
      // Whose window opens is the card company's own: it cannot be named beforehand.
      allows: { scripts: 'https://cdn.portone.io', connects: 'https://*.portone.io', frames: 'https:' },
    }),
    read: (body, headers) => readWebhook(webhookSecret, storeId, body, headers),
    ask: async (paymentId) => {
      try {
        return factsOf(await (await client()).getPayment({ paymentId, storeId }));
      } catch (error) {
        if (typeOf(error) === 'PAYMENT_NOT_FOUND') return null;
        throw error;
      }
    },
    refund: async (paymentId, { amount, reason }) => {
      await (await client()).cancelPayment({ paymentId, storeId, amount, reason });
    },
  };
}

/** Verified by the SDK's own function: signature and, within five minutes, time. */
async function readWebhook(secret: string, storeId: string, body: string, headers: Record<string, string>) {
  const { verify, WebhookVerificationError } = await import('@portone/server-sdk/webhook');
  try {
    const told = await verify(secret, body, headers);
    const data = 'data' in told ? (told.data as { paymentId?: unknown; storeId?: unknown }) : {};
    const isOurs = data.storeId === storeId && typeof data.paymentId === 'string';
    return {
      eventId: headers['webhook-id'] ?? '',
      paymentId: isOurs ? (data.paymentId as string) : null,
    };
  } catch (error) {
    if (error instanceof WebhookVerificationError || error instanceof SyntaxError) return null;
    throw error;
  }
}

const states: Record<string, PaymentState> = {
  READY: 'begun',
  PAY_PENDING: 'begun',
  VIRTUAL_ACCOUNT_ISSUED: 'begun',
  FAILED: 'failed',
  PAID: 'paid',
  PARTIAL_CANCELLED: 'refunded-in-part',
  CANCELLED: 'refunded',
};

/** @throws Error where it is in a state that this program has not heard of, so that the webhook comes again */
function factsOf(payment: Payment): PaymentFacts {
  const status = String(payment.status);
  const state = states[status];
  if (!state || !('amount' in payment)) throw new Error(`PortOne says ${status} of a payment`);
  if (payment.currency !== 'KRW') throw new Error(`PortOne says that a payment was in ${payment.currency}`);
  return { state, amount: payment.amount.total, refunded: payment.amount.cancelled };
}

function typeOf(error: unknown): unknown {
  const data = error instanceof Error && 'data' in error ? error.data : null;
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : null;
}
