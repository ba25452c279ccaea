import type { Kernel } from '../kernel/kernel.ts';
import { chooseArticle } from '../topics/choose-article.ts';
import { addTopic } from '../topics/save-topic.ts';
import { desk } from './pictures.ts';

/** A topic of the demo: the fields of its form, and what is chosen of the articles, by key. */
export type DemoTopic = {
  articles: { key: string; moment?: string; isPinned?: 'on' }[];
} & Record<string, unknown>;

/** @param ids of the demo's articles by key */
export async function arrangeTopics(
  kernel: Kernel,
  topics: DemoTopic[],
  ids: Map<string, string>,
): Promise<void> {
  for (const { articles, ...fields } of topics) {
    const { result: topic } = await addTopic(kernel, fields, desk.name);
    for (const { key, ...choice } of articles)
      await chooseArticle(kernel, topic, { ...choice, article: ids.get(key) }, desk.name);
  }
}
