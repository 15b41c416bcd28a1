const NOTICE = "notice";

/** Keeps which notice led here, until somebody is signed in who can say so. */
export function keepNotice(): void {
  const address = new URL(location.href);
  const id = address.searchParams.get(NOTICE);
  if (!id) return;
  sessionStorage.setItem(NOTICE, id);
  address.searchParams.delete(NOTICE);
  history.replaceState(null, "", address);
}

/** Which notice led here, if that has not been said yet. */
export const noticeKept = (): string | null => sessionStorage.getItem(NOTICE);

export const forgetNotice = (): void => sessionStorage.removeItem(NOTICE);
