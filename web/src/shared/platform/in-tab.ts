/** What is kept in the browser's tab under that name: it outlives a reload, and ends with the tab. */
export class InTab<T> {
  constructor(private readonly name: string) {}

  get(): T | undefined {
    const kept = sessionStorage.getItem(this.name);
    return kept ? (JSON.parse(kept) as T) : undefined;
  }

  keep(now: T): void {
    sessionStorage.setItem(this.name, JSON.stringify(now));
  }

  drop(): void {
    sessionStorage.removeItem(this.name);
  }
}
