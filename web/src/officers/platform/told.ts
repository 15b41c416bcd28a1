import { count, money, number } from "../../shared/text/say";
import { volunteer } from "../sign-in/session";

const FEW = 5;
const FEWER = "fewer than five";

/**
 * How many, as whoever is signed in is told it. A volunteer's numbers are in fives, and each stands for up to four more:
 * they are said one by one, and never added up or subtracted.
 *
 * @param few that no more is told of a number than that
 */
export function told(n: number, few = false): string {
  if (few || (volunteer() && n < FEW)) return FEWER;
  return volunteer() ? `about ${number(n)}` : number(n);
}

/** The same with what they are: "1 resident", or "about 25 residents" to a volunteer. */
export function toldOf(n: number, one: string, many = `${one}s`, few = false): string {
  return few || volunteer() ? `${told(n, few)} ${many}` : count(n, one, many);
}

/** How many residents something is for. */
export const residentsTold = ({ recipients, fewerThanFive }: { recipients: number; fewerThanFive?: boolean }): string =>
  toldOf(recipients, "resident", "residents", fewerThanFive);

/** What so many cost, which a volunteer's number tells no better than itself. */
export const toldCost = (cost: number, currency?: string): string =>
  volunteer() ? `about ${money(cost, currency)}` : money(cost, currency);
