import { hangulEnding } from '../sound.ts';

type After = 'consonant' | 'vowel' | 'any';

// Particles by what they follow: https://www.korean.go.kr, 한글 맞춤법 5장 1절. Longer ones first.
const PARTICLES: Record<After, string> = {
  consonant:
    '으로부터 으로서의 으로써 으로서 으로는 으로도 으로만 으로의 이라며 이랑 이라는 이라고 이라도 이라면 이라 이란 이나 이며 이든 이고 으로 과의 과는 과도 이 은 을 과',
  vowel:
    '로부터 로서의 로써 로서 로는 로도 로만 로의 라며 랑 라는 라고 라도 라면 라 란 나 며 든 고 로 와의 와는 와도 가 는 를 와',
  any: '에서부터 에게서는 에게서 에서는 에서도 에서의 에서만 에게는 에게도 까지는 까지도 까지의 부터는 마저도 조차도 에서 에게 에는 에도 에만 에의 까지 부터 마저 조차 처럼 보다 보다는 만큼 대로 마다 밖에 서 께서 께서는 께 하고 들이 들은 들을 들의 들도 들과 들에게 들에 들 의 도 만 에 뿐',
};
const LONGEST = 4;

const after = new Map(
  Object.entries(PARTICLES).flatMap(([kind, list]) =>
    list.split(' ').map((particle) => [particle, kind as After]),
  ),
);

/** `반도체` of 반도체가: what is left of a word without each particle that it may end with, the longest particle first. */
export function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (let length = Math.min(LONGEST, word.length - 1); length > 0; length -= 1) {
    const stem = word.slice(0, -length);
    if (mayFollow(word.slice(-length), stem)) stems.push(stem);
  }
  return stems;
}

/** Whether a word is nothing but particles, as 를 of HBM3E를. */
export function isParticle(word: string): boolean {
  return after.has(word);
}

/** Whether a particle stands behind a word as Korean has it: 은 behind a consonant. What is no particle may. */
export function mayStandBehind(stem: string, particle: string): boolean {
  return !after.has(particle) || mayFollow(particle, stem);
}

function mayFollow(particle: string, stem: string): boolean {
  const wanted = after.get(particle);
  if (!wanted) return false;
  const ending = hangulEnding(stem.slice(-1));
  if (wanted === 'any' || ending === null) return true;
  // 서울로: after ㄹ comes 로, not 으로.
  if (ending === 'rieul')
    return particle.startsWith('로') || (wanted === 'consonant' && !particle.startsWith('으로'));
  return ending === wanted;
}
