/** Turns the counts of a page that stays open over midnight in Seoul: D-7 becomes D-6. */
const day = 86_400_000;
const today = () => Math.floor((Date.now() + 9 * 3_600_000) / day);

let shown = today();

function turn(): void {
  if (today() === shown) return;
  shown = today();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-dday]')) {
    const left = Date.parse(mark.dataset.dday ?? '') / day - shown;
    mark.textContent = left === 0 ? 'D-DAY' : `D${left > 0 ? '-' : '+'}${Math.abs(left)}`;
    mark.classList.toggle('today', left === 0);
    mark.classList.toggle('past', left < 0);
  }
}

// A device that slept over midnight turns when it wakes.
setInterval(turn, 1_000);
document.addEventListener('visibilitychange', turn);
