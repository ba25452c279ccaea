import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Gives a package that most processes never use, and loads it only for the first that does. With those that name
 * themselves here every start took 0.2 s of the processor and 50 MB more.
 * @param name of the package that `Package` is the type of
 */
export function onFirstUse<Package>(name: string): () => Package {
  return () => require(name) as Package;
}
