import { Frames } from '../Frames.tsx';
import type { Say } from '../wording.ts';

type Props = { say: Say; address: string; query: string; title: string };

/** The page as readers would see it. */
export function Look({ say, address, query, title }: Props) {
  return (
    <>
      <p>
        <a href={`${address}?${query}`}>{say('arrange.back')}</a>
      </p>
      <h1>{title}</h1>
      <Frames say={say} src={`${address}/preview?${query}`} />
    </>
  );
}
