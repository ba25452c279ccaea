/** Particles and the like between a date and what happens on it. */
const between = /^(?:\((?:[가-힣 ]{1,12})\))?(?:부터|까지|에는|에도|에서|에|께|쯤|은|는|이|로|의|,|:| |∼)*/;
const hour =
  /^ ?(?:(?<part>오전|오후|낮|밤|새벽|저녁|아침) )?(?<hour>1\d|2[0-4]|\d)시(?!간|장)(?: ?(?<minute>[0-5]?\d)분| ?(?<half>반))?/;
const longestClue = 40;

/** What stands behind a date: the hour, where one is said, and the words that a title can begin with. */
export function clueAfter(text: string, end: number): { clock: string | null; clue: string } {
  const rest = text.slice(end, end + 120);
  const opened = rest.slice(between.exec(rest)?.[0].length ?? 0);
  const said = hour.exec(opened);
  const behind = said ? opened.slice(said[0].length) : opened;
  const [words = ''] = /^[^.!?,…\n]*/.exec(behind.slice(between.exec(behind)?.[0].length ?? 0)) ?? [];
  return { clock: said ? clockOf(said.groups ?? {}) : null, clue: cut(words.trim()) };
}

function clockOf({ part, hour: said, minute, half }: Record<string, string | undefined>): string | null {
  const number = Number(said);
  const isAfternoon = part === '오후' || part === '저녁' || part === '밤' || part === '낮';
  // Midnight is 밤 12시, of the day that ends, and 밤 1시 is of the morning after: which day is meant is left to people.
  if (part === '밤' && (number === 12 || number < 6)) return null;
  const hours = isAfternoon && number < 12 && number > 0 ? number + 12 : number === 24 ? 0 : number;
  const minutes = half ? 30 : Number(minute ?? 0);
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function cut(words: string): string {
  if (words.length <= longestClue) return words;
  return words.slice(0, longestClue).replace(/ [^ ]*$/, '');
}
