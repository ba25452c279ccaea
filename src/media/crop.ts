export type Box = { x: number; y: number; width: number; height: number };

/**
 * What is left of a picture that a card cuts to a ratio: as much as can be. Cards know the focal point to a quarter, and
 * put it as far along in what is left as it is in the whole.
 */
export function cropOf(width: number, height: number, ratio: number, focal: { x: number; y: number }): Box {
  const isWider = width / height > ratio;
  const box = isWider ? { width: height * ratio, height } : { width, height: width / ratio };
  return {
    ...box,
    x: quarter(focal.x) * (width - box.width),
    y: quarter(focal.y) * (height - box.height),
  };
}

const quarter = (part: number) => Math.round(part * 4) / 4;

export const viewBoxOf = ({ x, y, width, height }: Box) =>
  [x, y, width, height].map((value) => Math.round(value)).join(' ');
