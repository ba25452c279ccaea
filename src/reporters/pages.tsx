import type { Kysely } from 'kysely';
import { listPage } from '../articles/queries.ts';
import type { DB } from '../kernel/tables.gen.ts';
import type { Read } from '../kernel/tag-cache.ts';
import { Address } from '../site/Address.tsx';
import { ArticleList } from '../site/ArticleList.tsx';
import { withTitle } from '../site/Byline.tsx';
import type { PageView } from '../site/document.tsx';
import { Pager, readCursor } from '../site/Pager.tsx';
import { notFound } from '../site/problems.tsx';
import type { Redirection, Site } from '../site/site.ts';
import { activeReporters, reporterAt, reportersTag, slugNow } from './queries.ts';

const pageLength = 20;

/** A reporter: who, beats, contact, and all that he or she wrote. One who left keeps the page, not the contact. */
export async function reporterPage(
  site: Site,
  read: Read,
  slug: string,
  before: string | undefined,
): Promise<PageView | Redirection> {
  const { db } = site.kernel.store;
  read(reportersTag);
  const reporter = await reporterAt(db, slug.normalize('NFC'));
  if (!reporter) return movedReporter(db, slug.normalize('NFC'));
  read(`reporter:${reporter.id}`);
  const cursor = readCursor(before);
  const { cards, next } = await listPage(db, `reporter:${reporter.id}`, {
    before: cursor,
    limit: pageLength,
  });
  for (const { id } of cards) read(`article:${id}`);
  const path = `/reporters/${encodeURIComponent(reporter.slug)}`;
  const called = withTitle(reporter.name, reporter.title);
  return {
    title: called,
    description: reporter.bio ?? `${called}의 기사를 새 것부터 봅니다.`,
    path,
    sheets: ['reporters/reporters'],
    main: (
      <>
        <div class="list-head reporter-head">
          <h1>
            {reporter.name} {reporter.title && <small>{reporter.title}</small>}
          </h1>
          {reporter.agency && <p>{[reporter.agency, reporter.place].filter(Boolean).join(' · ')}</p>}
          {reporter.beats.length > 0 && <p class="beats">{reporter.beats.join(' · ')}</p>}
          {reporter.bio && <p>{reporter.bio}</p>}
          {reporter.active && reporter.email && (
            <p>
              제보·문의 <Address email={reporter.email} />
            </p>
          )}
          {!reporter.active && <p class="left">지금은 이곳에서 일하지 않습니다.</p>}
        </div>
        <ArticleList cards={cards} />
        <Pager path={path} isFirst={!cursor} next={next} />
      </>
    ),
  };
}

async function movedReporter(db: Kysely<DB>, slug: string): Promise<PageView | Redirection> {
  const now = await slugNow(db, slug);
  if (now === null || !(await reporterAt(db, now))) return notFound();
  return { redirect: `/reporters/${encodeURIComponent(now)}` };
}

export async function reportersPage(site: Site, read: Read): Promise<PageView> {
  read(reportersTag);
  const reporters = await activeReporters(site.kernel.store.db);
  return {
    title: '기자',
    description: '이곳의 기자와 맡은 분야를 소개합니다.',
    path: '/reporters',
    sheets: ['reporters/reporters'],
    main: (
      <>
        <div class="list-head">
          <h1>기자</h1>
        </div>
        <ul class="reporters">
          {reporters.map(({ slug, name, title, beats, place }) => (
            <li>
              <a href={`/reporters/${encodeURIComponent(slug)}`}>{withTitle(name, title)}</a>
              <span>{[place, ...beats].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
