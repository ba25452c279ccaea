import { backdrop, clouds, haze } from '../atmosphere.ts';
import { add, bar, type Camera, distance, face, type Place, seen, sheet, times3 } from '../camera.ts';
import { air, mix } from '../color.ts';
import type { Drawing, Scene } from '../drawing.ts';
import { grass, ranges, woods } from '../land.ts';
import { glow, lit, pool, ragged } from '../light.ts';
import { element, ellipse, group, outline, rect, times } from '../svg.ts';

const camera: Camera = { eye: 5.2, horizon: 520, center: 800, focal: 980, turn: 0.52 };
const fade = air('#d9c7ae', 130);
/** A row of panels: how deep it is, how high its lower and upper edges stand, how long one module is, metres. */
const [DEEP, LOW, HIGH, MODULE] = [3.4, 0.8, 2.7, 2.1] as const;

export const solarFarm: Scene = {
  slug: 'solar-farm',
  subject: '태양광발전',
  alt: '해가 낮게 뜬 들판을 줄지어 덮은 태양광 패널, 표면에 하늘이 비친다.',
  draw: (d) => [
    sky(d),
    ranges(
      d,
      4,
      { y: 440, height: 50, hills: 2, fill: '#aeb0b0' },
      { y: 500, height: 34, hills: 3, fill: '#5d6a60' },
      '#d9c7ae',
    ),
    field(d),
    ...times(19, (i) => row(d, 18 - i)),
    sun(d),
  ],
};

function sky(d: Drawing): string {
  const stops = '0 #5f86a8, 0.22 #9db3bd, 0.4 #e5d2ae, 0.49 #ffe2ab';
  const bank = { frequency: [0.0013, 0.006], edge: 3.4, cover: 0.44, height: 500 } as const;
  return group([
    backdrop(d, stops),
    clouds(d, '#fff3dc', '#8699a8', bank),
    glow(d, 1130, 400, 520, '#ffe6b2', 0.95),
    ellipse(1130, 400, 28, 28, '#fffbe9'),
  ]);
}

function field(d: Drawing): string {
  const soil = d.fall(520, 1067, '0 #b9a67c, 0.2 #7a7650, 0.6 #474d34, 1 #20261d');
  const hedge = ragged(d, [woods(d, () => 520, 22, ['#55603f', '#68663f', '#464f3a'])], 5, 6);
  const turf = times(16, (i) =>
    grass(
      d,
      360,
      540 + i ** 1.75 * 4.2,
      8 + i * 3.4,
      mix('#a39a62', i % 2 ? '#2c3524' : '#59613a', 0.3 + i * 0.03),
    ),
  );
  return group([rect(0, 516, 1600, 560, soil), hedge, ...turf]);
}

/** Panels face the eye and lean back; the glass shows the sky, brighter where the row passes under the sun. */
function row(d: Drawing, i: number): string {
  const z = 9.5 + i * 6.4;
  const [from, count] = [-14 + z * 0.1, Math.round((26 + z * 1.6) / MODULE)];
  const corner = (u: number): Place => [from + u * MODULE, LOW, z];
  const legs = times(Math.ceil(count / 3), (j) => {
    const foot = add(corner(j * 3 + 0.5), [0, -LOW, 1.7]);
    return bar(camera, foot, add(foot, [0, LOW + 0.9, 0]), 0.13, fade('#3b3f3c', z));
  });
  const shade = sheet(camera, [from, 0, z + 0.4], [count * MODULE, 0, 0], [0, 0, 4.2], '#171c17', {
    opacity: 0.55,
  });
  const modules = times(count, (j) => panel(d, corner(j), [0, HIGH - LOW, DEEP]));
  const edge = bar(camera, corner(0), corner(count), 0.09, fade('#c9cbc6', z));
  return group([shade, ...legs, ...modules, edge]);
}

function panel(d: Drawing, at: Place, slant: Place): string {
  const away = distance(camera, at);
  const [x] = seen(camera, at);
  const glare = Math.exp(-(((x - 1130) / 330) ** 2));
  const across: Place = [MODULE * 0.97, 0, 0];
  const [low, high] = [seen(camera, at)[1], seen(camera, add(at, slant))[1]];
  const night = mix('#16263f', '#1c3050', d.random.unit());
  const foot = fade(mix(night, '#e9c98e', glare * 0.55), away);
  const head = fade(mix(mix(night, '#7fa3bf', 0.5), '#fff0cd', glare * 0.85), away);
  const corners = [add(at, slant), add(add(at, slant), across), add(at, across), at];
  const glass = face(camera, corners, d.fall(high, low, `0 ${head}, 1 ${foot}`), {
    stroke: fade('#a9b4bb', away),
    'stroke-width': Math.max(0.4, 16 / away),
  });
  return away > 62 ? glass : group([glass, cells(at, across, slant, away)]);
}

/** The fine lines between cells, on panels near enough to show them. */
function cells(at: Place, across: Place, slant: Place, away: number): string {
  const stroke = (from: Place, to: Place) => outline([seen(camera, from), seen(camera, to)]);
  const level = times(9, (i) =>
    stroke(add(at, times3(slant, (i + 1) / 10)), add(add(at, times3(slant, (i + 1) / 10)), across)),
  );
  const upright = times(5, (i) =>
    stroke(add(at, times3(across, (i + 1) / 6)), add(add(at, times3(across, (i + 1) / 6)), slant)),
  );
  return element('path', {
    d: [...level, ...upright].join(''),
    stroke: '#8fa9bd',
    'stroke-width': 0.8,
    opacity: Math.min(0.5, 9 / away),
    fill: 'none',
  });
}

function sun(d: Drawing): string {
  return group([
    haze(d, 530, 90, '#f4dcb4', 0.4),
    lit([pool(d, 1130, 640, 420, 320, '#ffdfa6', 0.3)]),
    glow(d, 1130, 400, 860, '#ffdc9f', 0.4),
  ]);
}
