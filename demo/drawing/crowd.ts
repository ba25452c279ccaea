import type { Drawing } from './drawing.ts';
import { type Limbs, type Pose, person, type Stance, standing, waiting, walking } from './people.ts';
import { blob, ellipse, group, type Point } from './svg.ts';

/** A walker, a waiter or a stander with small differences of build and bearing. */
export function passerBy(d: Drawing, stance: Stance, fill: string): string {
  const { random } = d;
  const base = random.pick([walking, walking, standing, waiting]);
  const swing = random.between(0.7, 1.15);
  const loosen = ([a, b, c, e]: Limbs): Limbs => [
    a * swing,
    b * random.between(0.7, 1.3),
    c * swing,
    e * random.between(0.7, 1.3),
  ];
  const pose: Pose = {
    ...base,
    legs: loosen(base.legs),
    arms: loosen(base.arms),
    coat: random.pick([0.1, 0.12, 0.3, 0.45]),
    hair: random.pick(['short', 'short', 'long', 'cap']),
  };
  return person({
    ...stance,
    height: stance.height * random.between(0.92, 1.05),
    fill,
    faces: random.chance(0.5) ? 1 : -1,
    pose,
  });
}

/** Head and shoulders from behind, as someone in the row in front is seen; `size` is the head's height in pixels. */
export function spectator(d: Drawing, x: number, y: number, size: number, fill: string): string {
  const { random } = d;
  const tilt = random.around() * 0.12 * size;
  const broad = random.between(0.95, 1.2);
  const hair = random.chance(0.4)
    ? ellipse(x + tilt, y - size * 0.44, size * 0.41, size * 0.55, fill)
    : ellipse(x + tilt, y - size * 0.52, size * 0.36, size * 0.47, fill);
  const ears = ellipse(x + tilt, y - size * 0.46, size * 0.4, size * 0.1, fill);
  const side = (hand: number): Point[] => [
    [x + hand * size * 0.2, y - size * 0.1],
    [x + hand * size * 0.28 * broad, y + size * 0.16],
    [x + hand * size * 0.78 * broad, y + size * 0.36],
    [x + hand * size * 1.02 * broad, y + size * 0.8],
    [x + hand * size * 1.06 * broad, y + size * 1.9],
  ];
  return group([hair, ears, blob([...side(-1).reverse(), ...side(1)], fill)]);
}
