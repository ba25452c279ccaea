type BylineData = {
  places: string[];
  source: string | null;
  reporters: { name: string; title: string | null }[];
};

/** `베이징 조용성 특파원`, without links: for lists. */
export function bylineText({ places, source, reporters }: BylineData): string {
  const people = reporters.map(({ name, title }) => (title ? `${name} ${title}` : name));
  return [places.join('·'), source, people.join(', ')].filter(Boolean).join(' ');
}
