/** Shows the day under the pointer, and gives the keyboard a slider over the days. */
type Bar = { day: string; open: string; high: string; low: string; close: string; volume: string };

const figures = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 4 });

for (const chart of document.querySelectorAll<HTMLElement>('.chart[data-bars]')) {
  const drawing = chart.querySelector<SVGElement>('.chart-drawing');
  const cross = chart.querySelector<SVGLineElement>('.chart-cross');
  const bars = readBars(chart.dataset.bars ?? '');
  if (drawing && cross && bars.length > 1) addCrosshair(chart, drawing, cross, bars);
}

function readBars(text: string): Bar[] {
  return text.split(';').map((row) => {
    const [day = '', open = '', high = '', low = '', close = '', volume = ''] = row.split(',');
    return { day, open, high, low, close, volume };
  });
}

function addCrosshair(chart: HTMLElement, drawing: SVGElement, cross: SVGLineElement, bars: Bar[]): void {
  const unit = chart.dataset.unit ?? '';
  const slider = Object.assign(document.createElement('input'), {
    type: 'range',
    min: '0',
    max: String(bars.length - 1),
    value: String(bars.length - 1),
  });
  slider.setAttribute('aria-label', '차트에서 볼 날');
  const output = document.createElement('output');
  const place = document.createElement('div');
  place.className = 'chart-day';
  place.append(slider, output);
  drawing.parentElement?.after(place);

  const show = () => {
    const bar = bars[Number(slider.value)];
    if (!bar) return;
    const x = `${((Number(slider.value) + 0.5) / bars.length) * 100}%`;
    cross.setAttribute('x1', x);
    cross.setAttribute('x2', x);
    const text = wordsOf(bar, unit);
    output.textContent = text;
    slider.setAttribute('aria-valuetext', text);
  };
  const pick = (event: PointerEvent) => {
    const { left, width } = drawing.getBoundingClientRect();
    slider.value = String(Math.floor(((event.clientX - left) / width) * bars.length));
    cross.removeAttribute('hidden');
    show();
  };
  drawing.addEventListener('pointermove', pick);
  drawing.addEventListener('pointerdown', pick);
  slider.addEventListener('input', () => {
    cross.removeAttribute('hidden');
    show();
  });
  show();
}

function wordsOf({ day, open, high, low, close, volume }: Bar, unit: string): string {
  const price = (text: string) => figures.format(Number(text));
  const parts = [`종가 ${price(close)}${unit}`];
  if (high !== low) parts.push(`시가 ${price(open)}`, `고가 ${price(high)}`, `저가 ${price(low)}`);
  if (Number(volume) > 0) parts.push(`거래량 ${price(volume)}`);
  return `${day.replaceAll('-', '.')} ${parts.join(' · ')}`;
}
