import { agency } from './agency/slice.ts';
import { drafts } from './articles/drafts/slice.ts';
import { liveBlogs } from './articles/live-blog/slice.ts';
import { articles } from './articles/slice.ts';
import { best } from './best/slice.tsx';
import { bulletins } from './bulletins/slice.tsx';
import { corrections } from './corrections/slice.tsx';
import { home } from './home/slice.ts';
import { live } from './live/slice.ts';
import { media } from './media/slice.ts';
import { notices } from './notices/slice.ts';
import { people } from './people/slice.ts';
import { placements } from './placements/slice.ts';
import { purge } from './purge/slice.ts';
import { reporters } from './reporters/slice.ts';
import { sections } from './sections/slice.tsx';
import { assets } from './site/assets.ts';
import type { Slice } from './site/site.ts';
import { stories } from './stories/slice.ts';

/** The table of contents: all that the product can do. */
export const slices: Slice[] = [
  home,
  articles,
  liveBlogs,
  drafts,
  stories,
  sections,
  reporters,
  bulletins,
  best,
  placements,
  corrections,
  live,
  media,
  agency,
  people,
  notices,
  purge,
  assets,
];
