import { Phrases, type Topic, topicOf } from './phrases.ts';
import { between, chance, pick, type Random, randomOf } from './random.ts';
import { sectionShares } from './sections.ts';
import { headline, paragraph } from './sentences.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { someDay, someTime, untilNextStage } from './when.ts';

/** What every synthetic article is labelled with, wherever its headline stands. */
const label = '합성';
/** What the ids of all of them begin with. */
export const idPrefix = 'synthetic-';

/** Which articles: of a seed, over twenty years from one on. */
export type Series = { seed: number; firstYear: number };

/** What the ids of a series begin with; the number of the article follows. */
export function seriesPrefix({ seed, firstYear }: Series): string {
  return `${idPrefix}${seed}-${firstYear}-`;
}

/** So many articles with numbers in a row are of one day, as a batch from an archive is; stories are told among them. */
const perDay = 25;
const stages = [null, '1보', '2보', '종합', '종합2보'];
const kinds = { day: 1, topic: 2, text: 3 };

type Place = { story: number; stage: number; isLong: boolean };
type Maker = (number: number) => ReturnType<typeof articleOf>;

/** Makes article by number: each is the same whatever others are made. */
export function syntheticArticles({ seed, firstYear }: Series): Maker {
  const words = vocabularyOf(seed);
  let known = { day: -1, places: [] as Place[] };
  return (number) => {
    const day = Math.floor(number / perDay);
    if (known.day !== day) known = { day, places: placesOn(randomOf(seed, kinds.day, day)) };
    const place = known.places[number % perDay] as Place;
    return articleOf({ seed, firstYear, words, number, day, place });
  };
}

/** Which of a day's articles tell one story, and as what of its stages; most stand alone. */
function placesOn(next: Random): Place[] {
  const places: Place[] = [];
  while (places.length < perDay) {
    const length = chance(next, 88) ? 1 : between(next, 2, 4);
    const story = places.length;
    const count = Math.min(length, perDay - story);
    for (let stage = 0; stage < count; stage++)
      places.push({ story, stage: count > 1 ? stage + 1 : 0, isLong: stage === count - 1 });
  }
  return places;
}

type Making = Series & {
  words: Vocabulary;
  number: number;
  day: number;
  place: Place;
};

/** One article in the shape that `sokbo import` takes. */
function articleOf({ seed, firstYear, words, number, day, place }: Making) {
  const storyNumber = day * perDay + place.story;
  const ofStory = randomOf(seed, kinds.topic, storyNumber);
  const section = sectionShares.draw(ofStory);
  const subsection = chance(ofStory, 85) ? pick(ofStory, section.below) : null;
  const topic = topicOf(ofStory, words, chance(ofStory, section.isAbroad ? 90 : 6));
  const reporter = words.reporters.draw(ofStory);
  let at = someTime(ofStory, someDay(randomOf(seed, kinds.day, day), firstYear));
  for (let stage = 1; stage < place.stage; stage++) at += untilNextStage(ofStory);
  const next = randomOf(seed, kinds.text, number);
  const p = new Phrases(next, words, topic);
  const publishedAt = new Date(at).toISOString();
  return {
    id: seriesPrefix({ seed, firstYear }) + String(number).padStart(9, '0'),
    headline: headline(p),
    prefixes: [label],
    section: section.name,
    subsection,
    stage: stages[place.stage] ?? null,
    story: place.stage > 0 ? seriesPrefix({ seed, firstYear }) + storyNumber : null,
    publishedAt,
    modifiedAt: chance(next, 10) ? new Date(at + between(next, 3, 400) * 60_000).toISOString() : publishedAt,
    byline: {
      places: [topic.place],
      agency: '온새미통신',
      source: null,
      reporters: [{ name: reporter, title: topic.isAbroad ? '특파원' : '기자', email: null }],
    },
    paragraphs: Array.from({ length: paragraphs(next, place) }, (_, index) => paragraph(p, index === 0)),
    pictures: [],
    tags: tagsOf(next, topic),
  };
}

/** Three to twelve, more than half between six and ten; the first word of a story is short. */
function paragraphs(next: Random, { stage, isLong }: Place): number {
  if (stage > 0 && !isLong) return between(next, 3, 4 + stage);
  return 3 + Math.round(((next() + next()) / 2) * 9);
}

function tagsOf(next: Random, { nouns, organisations, place }: Topic): string[] {
  const tags = [...nouns.slice(0, between(next, 1, 3)), place];
  if (chance(next, 60) && organisations[0]) tags.push(organisations[0].name);
  return [...new Set(tags)];
}
