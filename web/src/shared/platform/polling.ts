/** Asks again and again, each time a while after the last answer, until it is stopped; a hidden page asks when it is shown again. */
export class Polling {
  private turn = 0;
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ask what to do each time; it says after how many milliseconds again, or undefined for no more */
  constructor(private readonly ask: () => Promise<number | undefined>) {}

  /** Asks now instead of when it was due. */
  readonly now = async (): Promise<void> => {
    if (this.stopped) return;
    this.forget();
    this.turn++;
    const mine = this.turn;
    const pause = await this.ask();
    if (pause !== undefined && mine === this.turn) this.after(pause);
  };

  after(pause: number): void {
    if (this.stopped) return;
    this.forget();
    this.timer = setTimeout(() => this.due(), pause);
  }

  private due(): void {
    if (globalThis.document?.hidden) document.addEventListener("visibilitychange", this.shown);
    else void this.now();
  }

  private readonly shown = (): void => {
    if (document.hidden) return;
    document.removeEventListener("visibilitychange", this.shown);
    void this.now();
  };

  /** What is on its way still comes, and nothing is asked after it. */
  readonly stop = (): void => {
    this.stopped = true;
    this.forget();
  };

  private forget(): void {
    clearTimeout(this.timer);
    globalThis.document?.removeEventListener("visibilitychange", this.shown);
  }
}
