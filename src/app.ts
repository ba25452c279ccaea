import { agency } from './agency/slice.ts';
import { archive } from './articles/archive/slice.ts';
import { boards } from './articles/boards/slice.ts';
import { articleDesk } from './articles/desk/slice.ts';
import { drafts } from './articles/drafts/slice.ts';
import { liveBlogs } from './articles/live-blog/slice.ts';
import { similarStories } from './articles/similar/slice.ts';
import { articles } from './articles/slice.ts';
import { best } from './best/slice.tsx';
import { bulletins } from './bulletins/slice.tsx';
import { claims } from './claims/slice.ts';
import { corrections } from './corrections/slice.tsx';
import { ddays } from './ddays/slice.tsx';
import { synthetic } from './demo/synthetic/slice.ts';
import { home } from './home/slice.ts';
import { intake } from './intake/slice.ts';
import { journal } from './journal/slice.ts';
import { live } from './live/slice.ts';
import { markets } from './markets/slice.ts';
import { marketRules } from './markets/stories/slice.ts';
import { media } from './media/slice.ts';
import { members } from './members/slice.tsx';
import { notices } from './notices/slice.ts';
import { people } from './people/slice.ts';
import { persons } from './persons/slice.tsx';
import { placements } from './placements/slice.ts';
import { programmes } from './programmes/slice.tsx';
import { purge } from './purge/slice.ts';
import { readers } from './readers/slice.tsx';
import { related } from './related/slice.ts';
import { reporters } from './reporters/slice.ts';
import { searching } from './search/slice.ts';
import { sections } from './sections/slice.tsx';
import { shop } from './shop/slice.tsx';
import { assets } from './site/assets.ts';
import type { Slice } from './site/site.ts';
import { stories } from './stories/slice.ts';
import { system } from './system/slice.tsx';
import { topics } from './topics/slice.ts';

/** The table of contents: all that the product can do. */
export const slices: Slice[] = [
  archive,
  articles,
  liveBlogs,
  boards,
  drafts,
  articleDesk,
  similarStories,
  stories,
  sections,
  reporters,
  bulletins,
  best,
  home,
  placements,
  corrections,
  persons,
  members,
  // Before the pages of instruments, among whose addresses its own stand.
  marketRules,
  markets,
  programmes,
  ddays,
  shop,
  searching,
  related,
  topics,
  intake,
  claims,
  live,
  media,
  agency,
  people,
  readers,
  journal,
  system,
  notices,
  purge,
  synthetic,
  assets,
];
