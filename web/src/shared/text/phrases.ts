/** What pages say by themselves, in the language of the moment. */
export const phrases = {
  problem: "There is a problem",
  error: "Error:",
  noConnection: "There is no connection. Try again when there is.",
  wentWrong: "This did not work. Try again in a moment.",
  /** Says in another language why the platform refused something, which it says in English; none where the page is in English. */
  translated: undefined as ((english: string) => string) | undefined,
};
