import type { CardData } from '../../site/ArticleList.tsx';

export type Group = { name: string; cards: CardData[] };

const most = { groups: 6, cards: 5 };

/** Articles by their section: for a page on markets the regions, for another whatever its sections are. */
export function bySection(cards: CardData[]): Group[] {
  const named = cards.filter(({ section_name }) => section_name !== null);
  return groupsOf(Map.groupBy(named, ({ section_name }) => section_name ?? ''));
}

/** Articles by the subjects that the desk has chosen, in its order. An article can stand under several. */
export function byTopic(cards: CardData[], topics: string[], subjects: Map<string, string[]>): Group[] {
  return groupsOf(
    new Map(topics.map((topic) => [topic, cards.filter(({ id }) => subjects.get(id)?.includes(topic))])),
    topics.length,
  );
}

function groupsOf(groups: Map<string, CardData[]>, limit = most.groups): Group[] {
  return [...groups]
    .filter(([, cards]) => cards.length > 0)
    .map(([name, cards]) => ({ name, cards: cards.slice(0, most.cards) }))
    .slice(0, limit);
}
