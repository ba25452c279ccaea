import { backdrop, haze, patches, stars } from '../atmosphere.ts';
import { type Drawing, type Scene, WIDTH } from '../drawing.ts';
import { conifer, grass, ranges } from '../land.ts';
import { blurred, gleam, glow, lit, pool, ragged } from '../light.ts';
import { rimLit, waiting } from '../people.ts';
import { blob, curve, each, ellipse, group, polygon, rect, times } from '../svg.ts';
import { mirrored, ripples, water } from '../water.ts';

const SHORE = 742;

export const campingStars: Scene = {
  slug: 'camping-stars',
  subject: '캠핑',
  alt: '은하수가 뜬 밤, 호숫가에 불 켜진 천막과 그 옆에 선 사람',
  draw: (d) => {
    const far = group([mountains(d), shoreTrees(d)]);
    return [
      sky(d),
      far,
      water(d, { top: SHORE, bottom: 1067, stops: '0 #2b4560, 0.25 #16273d, 1 #080e18' }),
      mirrored(d, [far], SHORE, 8, 0.75, 300),
      ripples(d, { top: SHORE, bottom: 960, count: 500, colors: ['#4d7391', '#0c1826'], opacity: 0.22 }),
      gleam(d, 560, SHORE + 20, 150, 320, '#ff9d4a', 0.5),
      bank(d),
      tent(d),
      camper(),
      firs(d),
    ];
  },
};

function sky(d: Drawing): string {
  const stops = '0 #070c1c, 0.3 #0f1d3a, 0.55 #23456a, 0.68 #5a7d8c, 0.72 #8f9a8c';
  return group([backdrop(d, stops), milkyWay(d), stars(d, 900, 690)]);
}

/** A band of star clouds across the sky, split by dust. */
function milkyWay(d: Drawing): string {
  const wide = { x: -500, y: -190, width: 2600, height: 380 };
  const cloud = [
    rect(-600, -150, 2800, 300, d.fall(-150, 150, '0 #8fa6d000, 0.5 #a9b6d866, 1 #8fa6d000')),
    patches(d, { ...wide, color: '#c4cdea', frequency: [0.004, 0.008], edge: 3, cover: 0.5, opacity: 0.55 }),
    patches(d, { ...wide, color: '#f0d2bd', frequency: [0.006, 0.014], edge: 4, cover: 0.42, opacity: 0.5 }),
  ];
  const dust = patches(d, {
    ...wide,
    color: '#0a1226',
    frequency: [0.005, 0.013],
    edge: 6,
    cover: 0.42,
    opacity: 0.75,
  });
  const dots = times(1500, () => {
    const y = d.random.around() * 120;
    return ellipse(d.random.between(-400, 1900), y, 0.8, 0.8, '#e9eeff', {
      opacity: d.random.between(0.15, 0.7),
    });
  });
  const place = { transform: 'translate(760 330) rotate(-38) translate(-800 0)', mask: soft(d) };
  return group([lit(cloud), dust, ...dots], place);
}

function soft(d: Drawing): string {
  return d.mask(
    rect(
      -600,
      -240,
      2800,
      480,
      d.fall(-200, 200, '0 #000000, 0.35 #8a8a8a, 0.5 #ffffff, 0.65 #8a8a8a, 1 #000000'),
    ),
  );
}

function mountains(d: Drawing): string {
  const far = { y: 640, height: 70, hills: 2.4, fill: '#3c5a70' } as const;
  return group([
    haze(d, 690, 120, '#b7a78a', 0.35),
    ranges(d, 3, far, { y: 700, height: 46, hills: 4, fill: '#16283a' }, '#3f5d6e'),
    rect(0, SHORE - 8, WIDTH, 10, '#0d1823'),
  ]);
}

function shoreTrees(d: Drawing): string {
  return group(
    times(150, (i) => {
      const x = i * 10.9 + d.random.around() * 8;
      const size = 24 + 26 * d.random.unit() * (0.4 + Math.abs(x - 800) / 700);
      return conifer(d, x, SHORE + 1, size, '#0c1722');
    }),
  );
}

function bank(d: Drawing): string {
  const ground = blob(
    '-40,872 260,858 640,846 900,876 1240,922 1660,936 1660,1180 -40,1180',
    d.fall(840, 1067, '0 #1c221f, 1 #070a0b'),
  );
  const warmth = pool(d, 560, 905, 520, 90, '#e0843a', 0.6);
  return group([
    ground,
    lit([warmth]),
    grass(d, 700, 872, 26, '#161c18', 0, 900),
    grass(d, 380, 884, 24, '#8a5a2c', 330, 790),
    grass(d, 700, 1010, 80, '#05080a'),
  ]);
}

function tent(d: Drawing): string {
  const cloth = d.spread([560, 860], 230, '0 #fff0c4, 0.25 #ffc873, 0.6 #e0813a, 1 #8d4420');
  const dome = blob('378,888 402,800 470,722 560,694 650,722 716,800 742,888 560,899', cloth);
  const seams = [
    [470, 722, 424, 890],
    [650, 722, 694, 890],
    [560, 694, 560, 898],
  ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
    curve(`${x1},${y1} ${x1 + (x2 - x1) * 0.8},${(y1 + y2) / 2} ${x2},${y2}`, '#7a3a17', 2.4, {
      opacity: 0.6,
    }),
  );
  const door = polygon('560,712 516,896 604,896', '#fff3cf', { opacity: 0.55 });
  const sitter = blurred(d, [ellipse(630, 846, 20, 24, '#8c4a1e'), ellipse(634, 890, 40, 36, '#8c4a1e')], 5);
  const poles = curve('372,892 430,768 560,692 690,768 748,892', '#3a1d0e', 3);
  return group([
    glow(d, 560, 820, 420, '#ff9b45', 0.55),
    dome,
    group([sitter], { 'clip-path': d.clip(dome) }),
    ...seams,
    door,
    poles,
  ]);
}

function camper(): string {
  return rimLit(
    {
      x: 884,
      foot: 914,
      height: 150,
      fill: '#090d12',
      faces: -1,
      pose: { ...waiting, hair: 'cap', coat: 0.2 },
    },
    '#d98a4a',
    -1.6,
  );
}

function firs(d: Drawing): string {
  return ragged(
    d,
    each(
      '1330 960 520, 1470 1000 720, 1590 1000 640, 1200 940 300, 40 930 420, -30 980 620, 140 910 240',
      (x, foot, height) => conifer(d, x, foot, height, '#060b11'),
    ),
    5,
    8,
  );
}
