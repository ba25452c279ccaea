import { sharedPictureUrl } from '../body/Figure.tsx';
import { seoulIso } from '../korean/seoul-time.ts';
import type { Section } from '../sections/queries.ts';
import type { Particulars } from '../site/agency.ts';
import { headlineText } from '../site/Headline.tsx';
import { LinkedData, OpenGraph } from '../site/OpenGraph.tsx';
import type { LiveArticle } from './ArticlePage.tsx';
import { guardedPart } from './wall.tsx';

type Props = {
  article: LiveArticle;
  sections: Section[];
  reporters: { id: number; slug: string }[];
  agency: Particulars;
  origin: string;
  /** What JSON-LD says more of a live blog. */
  coverage?: object;
};

/** Open Graph and JSON-LD of an article. */
export function ArticleHead(props: Props) {
  const { article, sections, agency, origin } = props;
  const picture = article.lead_picture;
  const properties: [string, string | undefined][] = [
    ['og:type', 'article'],
    ['og:site_name', agency.name],
    ['og:locale', 'ko_KR'],
    ['og:title', headlineText(article)],
    ['og:description', article.lead],
    ['og:url', `${origin}/news/${article.id}`],
    ['og:image', picture ? origin + sharedPictureUrl(picture.picture) : undefined],
    ['og:image:alt', picture?.alt],
    ['article:published_time', article.first_published_at ? seoulIso(article.first_published_at) : undefined],
    ['article:modified_time', article.last_modified_at ? seoulIso(article.last_modified_at) : undefined],
    ['article:section', sections[0]?.name],
    ...article.tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
  return (
    <>
      <OpenGraph properties={properties} />
      {article.access !== null && <meta name="robots" content="noarchive" />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      <LinkedData data={{ ...newsArticle(props), ...props.coverage }} />
    </>
  );
}

const behindWall = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: guardedPart };

/** schema.org NewsArticle with what is known; what is missing is left out, never made up. */
function newsArticle({ article, sections, reporters, agency, origin }: Props) {
  const url = `${origin}/news/${article.id}`;
  const picture = article.lead_picture;
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: headlineText(article),
    description: article.lead,
    datePublished: article.first_published_at ? seoulIso(article.first_published_at) : undefined,
    dateModified: article.last_modified_at ? seoulIso(article.last_modified_at) : undefined,
    inLanguage: 'ko',
    articleSection: sections.map(({ name }) => name),
    keywords: article.tags.length > 0 ? article.tags : undefined,
    image: picture ? [origin + sharedPictureUrl(picture.picture)] : undefined,
    author: article.byline.reporters.map(({ id, name, title }) => {
      const slug = reporters.find((reporter) => reporter.id === id)?.slug;
      return {
        '@type': 'Person',
        name,
        jobTitle: title ?? undefined,
        url: slug ? `${origin}/reporters/${encodeURIComponent(slug)}` : undefined,
      };
    }),
    publisher: { '@type': 'NewsMediaOrganization', name: agency.name, url: origin },
    isAccessibleForFree: article.access === null,
    hasPart: article.access === null ? undefined : behindWall,
  };
}
