/** Who wants to be woken by which channel. */
export class Channels {
  readonly #wakes = new Map<string, Set<() => void>>();

  get names(): string[] {
    return [...this.#wakes.keys()];
  }

  /** @returns what removes it again. */
  add(channel: string, wake: () => void): () => void {
    const wakes = this.#wakes.get(channel) ?? new Set();
    this.#wakes.set(channel, wakes);
    wakes.add(wake);
    return () => {
      wakes.delete(wake);
    };
  }

  /** When something may have been missed. */
  wakeAll(): void {
    for (const channel of this.names) this.wake(channel);
  }

  wake(channel: string): void {
    for (const wake of [...(this.#wakes.get(channel) ?? [])]) wake();
  }
}
