import { nameByContent } from '../kernel/files/files.ts';

export function originalName(sha256: Buffer): string {
  return nameByContent('media', sha256);
}

/** A rendition can be made again from its original; so it stands apart, and a backup may leave it out. */
export function renditionName(sha256: Buffer, file: string): string {
  return `${nameByContent('renditions', sha256)}/${file}`;
}
