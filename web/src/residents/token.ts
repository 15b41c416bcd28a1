const KEPT = "resident";

/** What proves, until the tab is closed, that this is the resident whose address got the code. */
export const token = (): string | null => sessionStorage.getItem(KEPT);
export const keepToken = (kept: string): void => sessionStorage.setItem(KEPT, kept);
export const dropToken = (): void => sessionStorage.removeItem(KEPT);
