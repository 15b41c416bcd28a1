/** A shelf of the browser's own database: what is put there outlives a reload, a lost link and a closed browser. */
export class Shelf<T> {
  constructor(private readonly name: "outbox" | "recordings" | "photos") {}

  put(key: string, value: T): Promise<unknown> {
    return this.run("readwrite", (shelf) => shelf.put(value, key));
  }

  get(key: string): Promise<T | undefined> {
    return this.run("readonly", (shelf) => shelf.get(key) as IDBRequest<T | undefined>);
  }

  all(): Promise<T[]> {
    return this.run("readonly", (shelf) => shelf.getAll() as IDBRequest<T[]>);
  }

  remove(key: string): Promise<unknown> {
    return this.run("readwrite", (shelf) => shelf.delete(key));
  }

  private async run<R>(mode: IDBTransactionMode, act: (shelf: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const transaction = (await database()).transaction(this.name, mode);
    const request = act(transaction.objectStore(this.name));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  }
}

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("community-alerts", 2);
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames;
      const missing = ["outbox", "recordings", "photos"].filter((name) => !there.contains(name));
      for (const name of missing) request.result.createObjectStore(name);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}
