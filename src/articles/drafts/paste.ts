import { cleanPaste } from '../../body/paste/clean-paste.ts';
import { writtenText } from './written/written-content.ts';

/** In the browser: what is pasted from 한글, Word, a mail or a page comes in as a draft is written, without its looks. */
export function pasteClean(field: HTMLTextAreaElement, pasted: () => void): void {
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    event.preventDefault();
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const { blocks, figures } = cleanPaste(new DOMParser().parseFromString(html, 'text/html'), plain);
    const isMore = blocks.length + figures.length > 1 || typeof blocks[0] === 'object';
    const text = isMore ? writtenText(blocks, figures) : plain.trim() || writtenText(blocks);
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    pasted();
  });
}
