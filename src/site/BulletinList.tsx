import { dayInWords, seoulDay } from '../korean/seoul-time.ts';
import { Time } from './Time.tsx';

/** A bulletin as lists and the ticker show it. */
export type BulletinData = {
  id: number;
  text: string;
  level: string;
  article_id: string | null;
  raised_at: Date;
};

/** Bulletins in their order, under the days on which they came. */
export function BulletinsByDay({ bulletins }: { bulletins: BulletinData[] }) {
  return byDay(bulletins).map(({ day, bulletins }) => (
    <section>
      <h2 class="day">{dayInWords(day)}</h2>
      <ol class="bulletins">
        {bulletins.map((bulletin) => (
          <Item bulletin={bulletin} />
        ))}
      </ol>
    </section>
  ));
}

function byDay(bulletins: BulletinData[]): { day: string; bulletins: BulletinData[] }[] {
  const days = Map.groupBy(bulletins, ({ raised_at }) => seoulDay(raised_at));
  return [...days].map(([day, bulletins]) => ({ day, bulletins }));
}

function Item({ bulletin }: { bulletin: BulletinData }) {
  const text = <BulletinText bulletin={bulletin} />;
  return (
    <li id={`bulletin-${bulletin.id}`}>
      <Time at={bulletin.raised_at} clock />{' '}
      {bulletin.article_id ? <a href={`/news/${bulletin.article_id}`}>{text}</a> : <span>{text}</span>}
    </li>
  );
}

/** That it is 속보 the heading says already. */
export function BulletinText({ bulletin }: { bulletin: BulletinData }) {
  return (
    <>
      {bulletin.level !== '속보' && <strong class="level">{bulletin.level} </strong>}
      {bulletin.text}
    </>
  );
}
