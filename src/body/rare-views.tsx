import type { ComponentChildren, VNode } from 'preact';
import type { Node } from 'prosemirror-model';
import { hostOf } from './href.ts';

type Inline = (node: Node) => ComponentChildren;

/** What happened when, oldest or newest first as it was written. */
export function timelineView(timeline: Node, inline: Inline): VNode {
  return (
    <dl class="timeline">
      {timeline.children.map((entry) => (
        <div>
          <dt>{entry.attrs.time}</dt>
          <dd>{inline(entry)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function noteView(note: Node, inline: Inline): VNode {
  return (
    <div class="note" role="note">
      <p>
        <b>편집자 주</b> {inline(note)}
      </p>
    </div>
  );
}

/** Says where the reader will go; nothing of it is loaded before. */
export function embedView({ attrs: { url, title, provider } }: Node): VNode {
  const host = hostOf(url);
  return (
    <p class="embed">
      <a href={url} rel="noopener">
        <b>{title || host}</b> <span>{provider ? `${provider} · ${host}` : host}에서 보기</span>
      </a>
    </p>
  );
}
