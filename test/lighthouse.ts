// `npm run lighthouse`: what Lighthouse says of an article, the home page and a list, on its simulated slow phone.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from './browser/chromium.ts';
import { openDemoSite } from './browser/demo-site.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const site = await openDemoSite();
const chromium = await launch({
  chromePath: findChromium(),
  chromeFlags: [
    '--headless=new',
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
  ],
});
try {
  const { home, latest } = site.pages;
  for (const path of [site.pages['article-picture'], home, latest]) await judge(path);
} finally {
  await chromium.kill();
  await site.close();
}

async function judge(path: string): Promise<void> {
  // The first visit makes the pictures; of those that are measured the best counts, as other work on the machine
  // only ever makes a page slower.
  await measure(path);
  let best = await measure(path);
  for (let more = 2; more > 0 && !isPerfect(best); more--) {
    const next = await measure(path);
    if ((next.scores.performance ?? 0) > (best.scores.performance ?? 0)) best = next;
  }
  const line = categories.map((category) => `${category} ${best.scores[category]}`).join('  ');
  process.stdout.write(`${path}  ${line}  LCP ${best.lcp} ms  CLS ${best.shift}\n`);
  if (isPerfect(best)) return;
  process.stdout.write(best.faults.map((fault) => `  ${fault}\n`).join(''));
  process.exitCode = 1;
}

function isPerfect({ scores }: Awaited<ReturnType<typeof measure>>): boolean {
  return categories.every((category) => scores[category] === 100);
}

async function measure(path: string) {
  const result = await lighthouse(site.origin + path, { port: chromium.port, onlyCategories: categories });
  if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
  const { lhr } = result;
  const scored = Object.values(lhr.categories);
  const counted = scored.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    scores: Object.fromEntries(scored.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    lcp: Math.round(lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
    shift: lhr.audits['cumulative-layout-shift']?.numericValue,
    faults: counted.flatMap(({ id }) => {
      const audit = lhr.audits[id];
      return audit && audit.score !== null && audit.score < 1
        ? [`${id}: ${audit.title} ${audit.displayValue ?? ''}`]
        : [];
    }),
  };
}
