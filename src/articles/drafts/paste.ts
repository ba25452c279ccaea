import { cleanPaste } from '../../body/paste/clean-paste.ts';
import { writtenText } from './written-text.ts';

/** In the browser: what is pasted from 한글, Word, a mail or a page comes in as a draft is written, without its looks. */
export function pasteClean(field: HTMLTextAreaElement, pasted: () => void): void {
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    event.preventDefault();
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const { blocks } = cleanPaste(new DOMParser().parseFromString(html, 'text/html'), plain);
    const text = blocks.length > 1 ? writtenText(blocks) : plain.trim() || writtenText(blocks);
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    pasted();
  });
}
