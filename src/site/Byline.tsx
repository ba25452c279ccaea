type BylineData = {
  places: string[];
  source: string | null;
  reporters: { name: string; title: string | null }[];
};

/** `조용성 특파원`; a desk in a person's place has no title. */
export function withTitle(name: string, title: string | null): string {
  return title ? `${name} ${title}` : name;
}

/** `베이징 조용성 특파원`, without links: for lists. */
export function bylineText({ places, source, reporters }: BylineData): string {
  const people = reporters.map(({ name, title }) => withTitle(name, title));
  return [places.join('·'), source, people.join(', ')].filter(Boolean).join(' ');
}
