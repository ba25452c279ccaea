import { h, type VNode } from 'preact';
import { BodyView } from '../body/BodyView.tsx';
import type { PictureAddress } from '../body/Figure.tsx';
import type { Linked } from '../body/inline-view.tsx';
import type { Section } from '../sections/queries.ts';
import { withTitle } from '../site/Byline.tsx';
import { Headline } from '../site/Headline.tsx';
import { Time } from '../site/Time.tsx';
import { ArticleFoot } from './ArticleFoot.tsx';
import { ArticleHistory, type Editions } from './ArticleHistory.tsx';
import type { articleAt } from './article-at.ts';
import { MadeByProgram } from './MadeByProgram.tsx';
import { Newer, type StoryData, Thread } from './StoryThread.tsx';

export type LiveArticle = Extract<NonNullable<Awaited<ReturnType<typeof articleAt>>>, { state: 'published' }>;

export type Contact = {
  id: number;
  slug: string;
  name: string;
  title: string | null;
  email: string | null;
  active: boolean;
};

type Props = {
  article: LiveArticle;
  sections: Section[];
  story: StoryData | null;
  reporters: Contact[];
  editions: Editions;
  heads: (VNode | null)[];
  feet: VNode[];
  /** Posts of a live blog. */
  live?: VNode;
  /** What stands in the place of what is not for everybody. */
  wall?: VNode;
  pictureAt?: PictureAddress;
  /** What leads from the text to other pages. */
  linked?: Linked | undefined;
  tagLinks?: Map<string, string> | undefined;
};

/** One article, complete without script. */
export function ArticlePage({
  article,
  sections,
  story,
  reporters,
  editions,
  heads,
  feet,
  live,
  wall,
  pictureAt,
  linked,
  tagLinks,
}: Props) {
  return (
    <article class="story" data-edition={article.number}>
      <header class="story-head">
        <Breadcrumb sections={sections} />
        <h1>
          <Headline {...article} />
        </h1>
        {article.subheads.map((subhead) => (
          <p class="subhead">{subhead}</p>
        ))}
      </header>
      <div class="story-meta">
        <Byline article={article} reporters={reporters} />
        <Times article={article} />
        <ReadingTools />
      </div>
      <div class="story-text">
        {article.generated && <MadeByProgram {...article.generated} />}
        {heads}
        {story && <Newer articleId={article.id} cards={story.cards} />}
        <BodyView
          body={article.body}
          openLength={article.open_length}
          pictureAt={pictureAt}
          linked={linked}
        />
        {wall}
        {live}
        <ArticleFoot article={article} reporters={reporters} tagLinks={tagLinks} />
        {story && <Thread articleId={article.id} story={story} />}
        {feet}
        <ArticleHistory articleId={article.id} editions={editions} />
      </div>
    </article>
  );
}

function Breadcrumb({ sections }: { sections: Section[] }) {
  if (sections.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label="현재 위치">
      <ol>
        {sections.map(({ path, name }) => (
          <li>
            <a href={`/sections/${path}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Times({ article }: { article: LiveArticle }) {
  const { first_published_at, last_modified_at } = article;
  return (
    <dl class="times">
      <div>
        <dt>기사입력</dt>
        <dd>{first_published_at ? <Time at={first_published_at} /> : '미상'}</dd>
      </div>
      {last_modified_at && (
        <div>
          <dt>최종수정</dt>
          <dd>
            <Time at={last_modified_at} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** `[베이징=뉴스핌] 조용성 특파원`, each person leading to his or her page. */
function Byline({ article, reporters }: { article: LiveArticle; reporters: Contact[] }) {
  const { places, agency, source, reporters: people } = article.byline;
  const origin = [[places.join('·'), source].filter(Boolean).join(' '), agency].filter(Boolean).join('=');
  if (!origin && people.length === 0) return null;
  const slugOf = (id: number | null) => reporters.find((reporter) => reporter.id === id)?.slug;
  return (
    <p class="byline">
      {origin && <span class="origin">[{origin}]</span>}{' '}
      {people.map(({ id, name, title }, index) => {
        const slug = slugOf(id);
        const text = withTitle(name, title);
        return (
          <>
            {index > 0 && ', '}
            {slug ? <a href={`/reporters/${encodeURIComponent(slug)}`}>{text}</a> : text}
          </>
        );
      })}
    </p>
  );
}

/** Text size, Hanja, address to pass on: filled by its script, and not there without it. */
function ReadingTools() {
  return h('reading-tools', { class: 'reading-tools' });
}
