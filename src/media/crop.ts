export type Box = { x: number; y: number; width: number; height: number };

/** What is left of a picture that is cut to a ratio: as much as can be, with the focal point as near to its middle as can be. */
export function cropOf(width: number, height: number, ratio: number, focal: { x: number; y: number }): Box {
  const box = width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio };
  return {
    ...box,
    x: Math.min(Math.max(focal.x * width - box.width / 2, 0), width - box.width),
    y: Math.min(Math.max(focal.y * height - box.height / 2, 0), height - box.height),
  };
}

export const viewBoxOf = ({ x, y, width, height }: Box) =>
  [x, y, width, height].map((value) => Math.round(value)).join(' ');
