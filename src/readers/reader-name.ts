export const longestName = 40;

/** Whether somebody can be called so. */
export function isName(name: string): boolean {
  return name.length > 0 && name.length <= longestName;
}
