/** As much of PortOne's browser SDK as is used here. */
type PortOne = {
  requestPayment: (
    request: Record<string, unknown>,
  ) => Promise<{ code?: string; message?: string } | undefined>;
};

const button = document.querySelector<HTMLButtonElement>('[data-payment]');
const said = document.querySelector('[data-said]');

/** A phone leaves the page and comes back to the same address as a form that is sent here. */
async function pay({ dataset }: HTMLButtonElement): Promise<void> {
  const { PortOne } = globalThis as unknown as { PortOne?: PortOne };
  if (!PortOne) return say('결제 창을 열 수 없습니다. 광고 차단 기능을 끄고 다시 열어 주세요.');
  const { store, channel, payment, order, amount, email } = dataset;
  const done = `${location.origin}/account/payments/${payment}`;
  const answer = await PortOne.requestPayment({
    storeId: store,
    channelKey: channel,
    paymentId: payment,
    orderName: order,
    totalAmount: Number(amount),
    currency: 'KRW',
    payMethod: 'CARD',
    customer: { email },
    redirectUrl: done,
  });
  if (answer?.code) return say(answer.message ?? '결제하지 못했습니다.');
  location.assign(done);
}

function say(text: string): void {
  if (said) said.textContent = text;
}

button?.addEventListener('click', () => {
  button.disabled = true;
  pay(button)
    .catch(() => say('결제하지 못했습니다. 잠시 뒤 다시 해 주세요.'))
    .finally(() => {
      button.disabled = false;
    });
});
