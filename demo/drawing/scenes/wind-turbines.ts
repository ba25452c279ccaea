import { backdrop, clouds, haze, patches } from '../atmosphere.ts';
import { type Color, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { crest, grass, slope, woods } from '../land.ts';
import { glow, ragged } from '../light.ts';
import { ellipse, group, line, type Point, polygon, times } from '../svg.ts';

const MIST = '#cdb59e';

export const windTurbines: Scene = {
  slug: 'wind-turbines',
  subject: '풍력발전',
  alt: '아침 안개가 낀 산등성이를 따라 늘어선 풍력발전기',
  draw: (d) => [sky(d), ...hills(d), foreground(d)],
};

function sky(d: Drawing): string {
  const stops = '0 #3f5b78, 0.25 #6f8698, 0.45 #b3a99f, 0.56 #e8c394, 0.68 #f4d3a2';
  const bank = { frequency: [0.0014, 0.006], edge: 3.4, cover: 0.44, height: 560 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#f2cfa8', '#566a82', bank, 16),
    glow(d, 1240, 560, 620, '#ffcf8e', 0.8),
  ]);
}

const rows = [
  { y: 560, height: 44, hills: 3.2, size: 130, at: [250, 420, 560, 900, 1080, 1380], color: '#a39a98' },
  { y: 640, height: 60, hills: 2.6, size: 270, at: [110, 640, 1450], color: '#76797f' },
  { y: 735, height: 74, hills: 2, size: 520, at: [390, 1010], color: '#3f4a4f' },
] as const;

/** Each range stands in thicker light than the one before it, and carries turbines to its scale. */
function hills(d: Drawing): string[] {
  return rows.map((row, i) => {
    const shape = crest(d, { ...row, octaves: 5 });
    const stops = `0 ${row.color}, 0.5 ${mix(row.color, MIST, 0.25)}, 1 ${mix(row.color, MIST, 0.7)}`;
    const paint = mix(row.color, '#fbf1e2', 0.55 + i * 0.15);
    const mills = row.at.map((x) => turbine(d, x, shape(x) + 4, row.size, paint));
    const trees = i
      ? [
          ragged(
            d,
            [woods(d, shape, 6 + i * 8, [mix(row.color, '#2e3a36', 0.16), mix(row.color, MIST, 0.1)])],
            3 + i * 2,
            5 + i,
          ),
        ]
      : [];
    return group([
      ...mills,
      ...trees,
      slope(d, shape, { ...row, stops }),
      haze(d, row.y + 100, 110, MIST, 0.32),
    ]);
  });
}

function turbine(d: Drawing, x: number, foot: number, height: number, color: Color): string {
  const hub: Point = [x, foot - height];
  const [thick, thin] = [height * 0.022, height * 0.011];
  const shade = d.across(x - thick, x + thick, `0 ${mix(color, '#4b5560', 0.55)}, 0.7 ${color}, 1 #fff7ea`);
  const mast = polygon(
    `${x - thick},${foot} ${x - thin},${hub[1]} ${x + thin},${hub[1]} ${x + thick},${foot}`,
    shade,
  );
  const turn = d.random.between(0, 2.09);
  const blades = times(3, (i) => blade(hub, turn + i * 2.094, height * 0.56, color));
  const house = ellipse(x, hub[1], height * 0.026, height * 0.019, mix(color, '#3e4852', 0.35));
  return group([mast, ...blades, house, ellipse(x, hub[1], height * 0.013, height * 0.013, color)]);
}

function blade(hub: Point, angle: number, length: number, color: Color): string {
  const at = (along: number, aside: number): Point => [
    hub[0] + Math.sin(angle) * along * length + Math.cos(angle) * aside * length,
    hub[1] - Math.cos(angle) * along * length + Math.sin(angle) * aside * length,
  ];
  const body = polygon(
    [at(0, -0.012), at(0.16, -0.034), at(1, -0.002), at(1, 0.002), at(0.2, 0.016), at(0, 0.012)],
    mix(color, '#56616b', 0.28),
  );
  return group([body, line([at(0.02, 0.006), at(0.98, 0.001)], color, length * 0.012)]);
}

function foreground(d: Drawing): string {
  const range = { y: 905, height: 46, hills: 1.4, octaves: 4 };
  const shape = crest(d, range);
  const stops = '0 #5d6249, 0.3 #464d3b, 1 #20261f';
  const light = patches(d, {
    y: 840,
    height: 230,
    color: '#d7b57a',
    frequency: [0.004, 0.02],
    edge: 3,
    cover: 0.36,
    opacity: 0.3,
  });
  const clip = d.clip(slope(d, shape, range));
  const mound = group([slope(d, shape, { ...range, stops }), light], { 'clip-path': clip });
  const under = (drop: number) => (x: number) => shape(x) + drop;
  return group([
    grass(d, 2600, under(12), 34, '#59604a'),
    mound,
    grass(d, 2200, under(50), 46, '#3a4234'),
    grass(d, 1500, under(55), 50, '#a08f60'),
    grass(d, 1800, under(110), 80, '#1d231d'),
    grass(d, 600, under(120), 90, '#6b6547'),
  ]);
}
