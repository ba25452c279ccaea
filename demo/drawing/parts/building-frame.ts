import { add, bar, block, type Camera, distance, type Place, type Side, sides } from '../camera.ts';
import { air, type Color, mix } from '../color.ts';
import type { Drawing } from '../drawing.ts';
import { group, times } from '../svg.ts';

export const camera: Camera = { eye: 3, horizon: 842, center: 760, focal: 900, turn: -0.5 };

const fade = air('#e6b48b', 260);

/** Slabs on columns with nothing round them; the last storey is still rods and props. */
export function skeleton(d: Drawing, at: Place, bays: number, storeys: number, concrete: Color): string {
  const frame = { at, bays, storeys, stone: weathered(concrete, distance(camera, at)) };
  const core = block(
    camera,
    { at: add(at, [BAY * 2.2, 0, 5]), size: [8, storeys * STOREY + 3, 9] },
    frame.stone,
  );
  return group([
    core,
    ...times(storeys, (level) => storey(d, frame, level)),
    net(d, at, storeys, STOREY, bays * BAY),
  ]);
}

/** Columns stand BAY metres apart, DEEP rows of them; a storey is STOREY high with a slab SLAB thick. */
const [BAY, DEEP, STOREY, SLAB] = [7, 3, 3.6, 0.42] as const;

type Frame = { at: Place; bays: number; storeys: number; stone: (side: Side) => Color };

function weathered(concrete: Color, away: number): (side: Side) => Color {
  const tone = (toward: Color, share: number) => fade(mix(concrete, toward, share), away);
  return sides(tone('#2a2227', 0.25), { right: tone('#ffc78c', 0.3), bottom: tone('#1d181c', 0.6) });
}

function storey(d: Drawing, { at, bays, storeys, stone }: Frame, level: number): string {
  const y = level * STOREY;
  const feet = times((bays + 1) * (DEEP + 1), (i) =>
    add(at, [(i % (bays + 1)) * BAY, y, (DEEP - Math.floor(i / (bays + 1))) * BAY]),
  );
  if (level === storeys - 1) return group(feet.map((foot) => rods(d, foot, distance(camera, foot))));
  const posts = feet.map((foot) =>
    block(camera, { at: add(foot, [-0.3, 0, -0.3]), size: [0.6, STOREY, 0.6] }, stone),
  );
  const slab = block(
    camera,
    { at: add(at, [-1, y + STOREY - SLAB, -1]), size: [bays * BAY + 2, SLAB, DEEP * BAY + 2] },
    stone,
  );
  return group([...posts, ...(level === storeys - 2 ? props(at, bays, y) : []), slab]);
}

/** Props that hold up the newest slab while it sets. */
function props(at: Place, bays: number, y: number): string[] {
  return times(bays * 3, (i) => {
    const foot = add(at, [1 + i * 2.3, y, 0]);
    return bar(camera, foot, add(foot, [0, STOREY - SLAB, 0]), 0.09, fade('#2a2124', distance(camera, at)));
  });
}

function rods(d: Drawing, [x, y, z]: Place, away: number): string {
  return group(
    times(7, () => {
      const [dx, dz] = [d.random.around() * 0.3, d.random.around() * 0.3];
      return bar(
        camera,
        [x + dx, y, z + dz],
        [x + dx * 1.5, y + d.random.between(1.2, 2.2), z + dz],
        0.045,
        fade('#3a2724', away),
      );
    }),
  );
}

/** Dust netting over part of the front. */
function net(d: Drawing, at: Place, storeys: number, high: number, width: number): string {
  const tubes = times(9, (i) =>
    bar(
      camera,
      [at[0] + (i * width) / 8, 0, at[2] - 1.6],
      [at[0] + (i * width) / 8, (storeys - 1.4) * high, at[2] - 1.6],
      0.07,
      fade('#3b2d2c', distance(camera, at)),
    ),
  );
  const decks = times((storeys - 1) * 2, (i) =>
    bar(
      camera,
      [at[0], i * high * 0.5 + 0.6, at[2] - 1.6],
      [at[0] + width, i * high * 0.5 + 0.6, at[2] - 1.6],
      0.06,
      fade('#3b2d2c', distance(camera, at)),
      { opacity: d.random.between(0.4, 0.9) },
    ),
  );
  return group([...tubes, ...decks]);
}
