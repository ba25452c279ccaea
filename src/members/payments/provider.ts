import type { Allowed } from '../../site/headers.ts';

/** What somebody is about to pay. */
export type Order = { id: string; name: string; amount: number; reader: { id: string; email: string } };

/** What the checkout page needs of a provider, and nobody else's page has. */
export type Checkout = {
  /** The provider's own script. */
  library: string;
  /** Ours, which starts it: `members/payments/portone` is src/members/payments/portone.script.ts. */
  script: string;
  /** Said to our script by attributes. */
  data: Record<string, string>;
  /** What the page may load and open beside what all pages may. */
  allows: Allowed;
};

export type PaymentState = 'begun' | 'failed' | 'paid' | 'refunded-in-part' | 'refunded';

/** How a payment stands, as its provider says now. */
export type PaymentFacts = { state: PaymentState; amount: number; refunded: number };

/** What a webhook is about; it is believed nothing else. */
type Told = { eventId: string; paymentId: string | null };

/** Whoever takes the money. Everything about it that is not here is the same for all of them. */
export type PaymentProvider = {
  name: string;
  begin: (order: Order) => Checkout;
  /** Reads a webhook; null where the provider has not signed it, or long ago. */
  read: (body: string, headers: Record<string, string>) => Promise<Told | null>;
  /** Asks how a payment stands; null where the provider knows of none. */
  ask: (paymentId: string) => Promise<PaymentFacts | null>;
  /** Pays back. @throws Error with the provider's reason */
  refund: (paymentId: string, refund: { amount: number; reason: string }) => Promise<void>;
};
