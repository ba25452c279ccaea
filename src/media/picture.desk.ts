import { cropOf, viewBoxOf } from './crop.ts';

/** The focal point by a click into the picture; whichever way it moves, the cuts show what is left. */

const looks = document.querySelector('.picture-looks') as HTMLElement;
const picture = looks.querySelector('.picture-look') as SVGSVGElement;
const [width, height] = [Number(looks.dataset.width), Number(looks.dataset.height)];
const [x, y] = ['x', 'y'].map((axis) => document.querySelector(`[name=focal_${axis}]`) as HTMLInputElement);

function draw(): void {
  const part = (field: HTMLInputElement | undefined) =>
    field?.value && field.checkValidity() ? Number(field.value) / 100 : 0.5;
  const focal = { x: part(x), y: part(y) };
  picture
    .querySelector('.picture-focal')
    ?.setAttribute('transform', `translate(${focal.x * width} ${focal.y * height})`);
  for (const cut of looks.querySelectorAll<SVGSVGElement>('[data-ratio]'))
    cut.setAttribute('viewBox', viewBoxOf(cropOf(width, height, Number(cut.dataset.ratio), focal)));
}

/** To a tenth of a percent, as the fields show it. */
const percent = (part: number) => String(Math.round(Math.min(Math.max(part, 0), 1) * 1_000) / 10);

if (x && y && !x.matches(':disabled')) {
  picture.classList.add('settable');
  picture.addEventListener('click', ({ clientX, clientY }) => {
    const box = picture.getBoundingClientRect();
    x.value = percent((clientX - box.left) / box.width);
    y.value = percent((clientY - box.top) / box.height);
    draw();
  });
  for (const field of [x, y]) field.addEventListener('input', draw);
}
