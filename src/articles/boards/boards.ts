/** The boards of the desk in their order; each shows drafts, articles or both. */
export const boardNames = ['mine', 'filed', 'returned', 'held', 'scheduled', 'published', 'killed'] as const;
export type Board = (typeof boardNames)[number];

export function isBoard(name: string): name is Board {
  return (boardNames as readonly string[]).includes(name);
}

export function boardAddress(board: Board): string {
  return board === 'mine' ? '/desk' : `/desk/boards/${board}`;
}

/** What a board is narrowed to. */
export type Filter = { q: string; section: string };

/** The address of a board as it is narrowed. */
export function viewAddress(board: Board, { q, section }: Filter): string {
  const query = new URLSearchParams({ ...(q && { q }), ...(section && { section }) }).toString();
  return boardAddress(board) + (query && `?${query}`);
}
