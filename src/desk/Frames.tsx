import type { Say } from './wording.ts';

/** A phone, a tablet, a desk. */
const widths = [360, 768, 1280];
const schemes = ['light', 'dark'] as const;

/** A page as readers would see it, side by side at three widths, by day and by night. */
export function Frames({ say, src }: { say: Say; src: string }) {
  return (
    <>
      {schemes.map((scheme) => (
        <div class={`looks ${scheme}`}>
          {widths.map((width) => (
            <figure>
              <figcaption>
                {say(`look.${scheme}`, { width })}{' '}
                <a href={src} target="_blank" rel="noopener">
                  {say('look.open')}
                </a>
              </figcaption>
              <iframe
                src={src}
                title={say(`look.${scheme}`, { width })}
                width={width}
                height={900}
                loading="lazy"
              />
            </figure>
          ))}
        </div>
      ))}
    </>
  );
}
