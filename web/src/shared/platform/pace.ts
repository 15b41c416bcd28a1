/** How long to wait for the next look: as short as at first after something was new, and twice as long each time nothing was. */
export class Pace {
  private pause: number;

  /** @param first and @param most are milliseconds */
  constructor(
    private readonly first: number,
    private readonly most: number,
  ) {
    this.pause = first;
  }

  next(anythingNew: boolean): number {
    this.pause = anythingNew ? this.first : Math.min(this.most, this.pause * 2);
    return this.pause;
  }
}
