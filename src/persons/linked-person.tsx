import { LinkedData } from '../site/OpenGraph.tsx';
import { personAddress } from './names.tsx';
import type { Form, PersonAt } from './queries.ts';
import { spellingsOf } from './spellings.ts';

/** What search engines are told: of whom an editor has confirmed, that there is such a person; of others, nothing. */
export function linkedPerson(person: PersonAt, forms: Form[], origin: string) {
  const feed = `${personAddress(person.slug)}/feed`;
  if (!person.is_confirmed) return <meta name="robots" content="noindex" />;
  const others = [
    ...spellingsOf(person, forms, 'hanja'),
    ...spellingsOf(person, forms, 'latin'),
    ...person.aliases,
  ];
  const title = forms.find(({ kind }) => kind === 'title')?.text;
  const data = {
    '@type': 'Person',
    name: person.name,
    url: `${origin}${personAddress(person.slug)}`,
    ...(others.length > 0 && { alternateName: others }),
    ...(title && { jobTitle: title }),
    ...(person.note && { description: person.note }),
  };
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={feed} />
      <LinkedData data={data} />
    </>
  );
}
