import { diffWordsWithSpace } from 'diff';
import { bodySheets } from '../body/sheets.ts';
import { teaserBeside } from '../body/teaser.ts';
import { blockTexts } from '../body/text.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import { notFound, withdrawn } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { articleAt, editionText } from './article-at.ts';

/**
 * What one edition changed against the one before, word by word. Where the article is not free now, no older text of it
 * is: whoever is not admitted sees no more of any edition than of the live one.
 */
export async function editionPage(
  site: Site,
  read: Read,
  id: string,
  number: number,
  isWhole = false,
): Promise<PageView> {
  const { db } = site.kernel.store;
  read(`article:${id}`);
  const article = await articleAt(db, id, true);
  if (article?.state === 'killed') return withdrawn(article);
  const after = await editionText(db, id, number);
  const before = await editionText(db, id, number - 1);
  if (!article || !after || !before) return notFound();
  const guarded = article.access ? { id, access: article.access } : undefined;
  const isCut = guarded !== undefined && !isWhole;
  const shown = (text: Text) => (isCut ? { ...text, body: teaserBeside(text.body, article.body) } : text);
  return {
    title: `${article.headline} - ${number}판에서 달라진 곳`,
    path: `/news/${id}/editions/${number}`,
    guarded,
    sheets: ['articles/article', ...bodySheets(), 'articles/difference'],
    main: (
      <article class="story difference">
        <header class="story-head">
          <p class="breadcrumb">
            <a href={`/news/${id}`}>기사로 돌아가기</a>
          </p>
          <h1>{number}판에서 달라진 곳</h1>
        </header>
        <div class="story-meta">
          <dl class="times">
            <EditionTime of={before} />
            <EditionTime of={after} />
          </dl>
          <p>
            <del>지운 글</del> <ins>넣은 글</ins>
          </p>
          {isCut && <p>모두에게 공개한 부분만 견줍니다.</p>}
        </div>
        <div class="body">
          {changedLines(editionLines(shown(before)), editionLines(shown(after))).map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </article>
    ),
  };
}

function EditionTime({ of }: { of: Text }) {
  return (
    <div>
      <dt>{of.number}판</dt>
      <dd>
        <Time at={of.created_at} />
      </dd>
    </div>
  );
}

type Text = NonNullable<Awaited<ReturnType<typeof editionText>>>;

export function editionLines({ headline, subheads, access, body }: Text): string {
  return [headline, ...subheads, ...(access ? ['회원 전용'] : []), ...blockTexts(body)].join('\n');
}

/** The texts' lines, each with its deletions and insertions marked. */
export function changedLines(before: string, after: string) {
  const shown: (string | preact.JSX.Element)[][] = [[]];
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    for (const [index, part] of value.split('\n').entries()) {
      if (index > 0) shown.push([]);
      if (part) shown.at(-1)?.push(added ? <ins>{part}</ins> : removed ? <del>{part}</del> : part);
    }
  }
  return shown.filter((line) => line.length > 0);
}
