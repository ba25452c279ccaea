/** In the browser: the place of the editor, and the words that the server gave it. */
export const place = document.getElementById('body-editor') as HTMLElement;
export const field = document.getElementById('draft-text') as HTMLTextAreaElement;

const words: Record<string, string> = JSON.parse(place.dataset.words ?? '{}');

export const word = (key: string): string => words[key] ?? key;
