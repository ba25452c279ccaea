import { Address } from '../site/Address.tsx';
import { withTitle } from '../site/Byline.tsx';
import type { Contact, LiveArticle } from './ArticlePage.tsx';

type Props = {
  article: LiveArticle;
  reporters: Contact[];
  /** Where those subjects lead that have a page. */
  tagLinks: Map<string, string> | undefined;
};

/** What follows the text: sources that it quotes, its reporters' addresses, its subjects. */
export function ArticleFoot({ article, reporters, tagLinks }: Props) {
  return (
    <>
      <Sources sources={article.sources} />
      <Contacts reporters={reporters} />
      <Tags tags={article.tags} links={tagLinks} />
    </>
  );
}

function Sources({ sources }: { sources: LiveArticle['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <p class="sources">
      인용한 보도: {sources.map(({ outlet, date }) => (date ? `${outlet}(${date})` : outlet)).join(', ')}
    </p>
  );
}

function Contacts({ reporters }: { reporters: Contact[] }) {
  const reachable = reporters.filter(({ active, email }) => active && email);
  if (reachable.length === 0) return null;
  return (
    <ul class="contacts" aria-label="기자 연락처">
      {reachable.map(({ slug, name, title, email }) => (
        <li>
          <a href={`/reporters/${encodeURIComponent(slug)}`}>{withTitle(name, title)}</a>{' '}
          {email && <Address email={email} />}
        </li>
      ))}
    </ul>
  );
}

function Tags({ tags, links }: { tags: string[]; links: Props['tagLinks'] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label="주제어">
      {tags.map((tag) => (
        <li>{links?.has(tag) ? <a href={links.get(tag)}>#{tag}</a> : `#${tag}`}</li>
      ))}
    </ul>
  );
}
