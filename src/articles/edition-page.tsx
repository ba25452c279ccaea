import { diffWordsWithSpace } from 'diff';
import { bodySheets } from '../body/sheets.ts';
import { blockTexts } from '../body/text.ts';
import type { Read } from '../kernel/tag-cache.ts';
import type { PageView } from '../site/document.tsx';
import { notFound, withdrawn } from '../site/problems.tsx';
import type { Site } from '../site/site.ts';
import { Time } from '../site/Time.tsx';
import { articleAt, editionText } from './article-at.ts';

/** What one edition changed against the one before, word by word. */
export async function editionPage(site: Site, read: Read, id: string, number: number): Promise<PageView> {
  const { db } = site.kernel.store;
  read(`article:${id}`);
  const article = await articleAt(db, id);
  if (article?.state === 'killed') return withdrawn(article);
  const after = await editionText(db, id, number);
  const before = await editionText(db, id, number - 1);
  if (!article || !after || !before) return notFound();
  return {
    title: `${article.headline} - ${number}판에서 달라진 곳`,
    path: `/news/${id}/editions/${number}`,
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
        </div>
        <div class="body">
          {changedLines(editionLines(before), editionLines(after)).map((line) => (
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

export function editionLines({ headline, subheads, body }: Text): string {
  return [headline, ...subheads, ...blockTexts(body)].join('\n');
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
