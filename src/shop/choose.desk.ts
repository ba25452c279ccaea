// By keyboard: j and k go from shop_product to product, x chooses one, as on the boards.
const boxes = [...document.querySelectorAll<HTMLInputElement>('.shop-rows input[type=checkbox]')];

document.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const isTyping =
    target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
  if (isTyping || ctrlKey || metaKey || altKey) return;
  const at = boxes.indexOf(document.activeElement as HTMLInputElement);
  const step = { j: 1, k: -1 }[key];
  if (step) boxes[Math.max(0, Math.min(boxes.length - 1, at + step))]?.focus();
  else if (key === 'x' && at >= 0) boxes[at]?.click();
});
