import type { CorrectionKind } from '../articles/correct.ts';
import { correctPost } from '../articles/live-blog/correct-post.ts';
import { readPostInput } from '../articles/live-blog/post-input.ts';
import { publishPost } from '../articles/live-blog/publish-post.ts';
import { setLiveBlog } from '../articles/live-blog/set-live-blog.ts';
import { withdrawPost } from '../articles/live-blog/withdraw-post.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type DemoPicture, desk, storePictures } from './pictures.ts';

type DemoPost = { pictures?: DemoPicture[] } & Record<string, unknown>;

/** What happens in a demo live blog. Posts are numbered in their order. */
export type LiveBlogAct = { at: string } & (
  | { type: 'post'; post: DemoPost }
  | { type: 'correct-post'; number: number; kind: CorrectionKind; notice?: string; post: DemoPost }
  | { type: 'withdraw-post'; number: number; reason: string }
  | { type: 'live-blog'; hasEnded: boolean }
);

export async function actOnLiveBlog(kernel: Kernel, id: string, action: LiveBlogAct): Promise<void> {
  switch (action.type) {
    case 'post':
      return void (await publishPost(kernel, id, await inputOf(kernel, action.post), desk));
    case 'correct-post': {
      const { number, kind, notice = null } = action;
      const input = await inputOf(kernel, action.post);
      return void (await correctPost(kernel, id, number, input, { kind, notice }, desk));
    }
    case 'withdraw-post':
      return void (await withdrawPost(kernel, id, action.number, action.reason, desk));
    case 'live-blog':
      return void (await setLiveBlog(kernel, id, action, desk));
  }
}

async function inputOf(kernel: Kernel, post: DemoPost) {
  return readPostInput({ ...post, pictures: await storePictures(kernel, post.pictures ?? []) });
}
