import type { Say } from '../wording.ts';

/** A phone, a tablet, a desk. */
const widths = [360, 768, 1280];

type Props = { say: Say; address: string; query: string; title: string };

/** The page as readers would see it, side by side at three widths. */
export function Look({ say, address, query, title }: Props) {
  return (
    <>
      <p>
        <a href={`${address}?${query}`}>{say('arrange.back')}</a>
      </p>
      <h1>{title}</h1>
      <div class="looks">
        {widths.map((width) => (
          <figure>
            <figcaption>
              {say('arrange.width', { width })}{' '}
              <a href={`${address}/preview?${query}`} target="_blank" rel="noopener">
                {say('arrange.open')}
              </a>
            </figcaption>
            <iframe
              src={`${address}/preview?${query}`}
              title={say('arrange.width', { width })}
              width={width}
              height={900}
            />
          </figure>
        ))}
      </div>
    </>
  );
}
