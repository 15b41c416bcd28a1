import type { components } from "../contract/schema";

type Schemas = components["schemas"];
export type Channel = Schemas["Channel"];
/** Those that are sent, and that a resident chooses among. */
export type Sent = keyof Schemas["Settings"]["senderRates"];
type Price = keyof Schemas["Settings"]["prices"];

/** What the pages know of a channel; how a resident calls it is in the residents' words, under the same key. */
interface Row {
  /** As officers call it, and what one of it is, and several. */
  name: string;
  one: string;
  many: string;
  /** What somebody must have given to be reached. */
  address?: "mobile" | "phone" | "email" | "browser";
  /** Whether it waits for the end of quiet hours. */
  disturbs?: boolean;
}

/** A channel that is sent has a rate, and a price under its name in the settings. */
interface SentRow extends Row {
  address: NonNullable<Row["address"]>;
  rate: string;
  price: { key: Price; label: string };
}

const SENT_ROWS: Record<Sent, SentRow> = {
  sms: {
    name: "Text message",
    one: "text",
    many: "texts",
    address: "mobile",
    disturbs: true,
    rate: "Text parts a second",
    price: { key: "sms", label: "A text part" },
  },
  voice: {
    name: "Phone call",
    one: "call",
    many: "calls",
    address: "phone",
    disturbs: true,
    rate: "Calls a second",
    price: { key: "voiceMinute", label: "A minute of a call" },
  },
  email: {
    name: "E-mail",
    one: "e-mail",
    many: "e-mails",
    address: "email",
    rate: "E-mails a second",
    price: { key: "email", label: "An e-mail" },
  },
  push: {
    name: "Notification on a device",
    one: "notification",
    many: "notifications",
    address: "browser",
    disturbs: true,
    rate: "Notifications a second",
    price: { key: "push", label: "A notification" },
  },
};

/** Each channel, in the order they are shown. */
export const CHANNEL_ROWS: Record<Channel, Row> = { ...SENT_ROWS, web: { name: "Public web page", one: "web page", many: "web page" } };

const keys = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as K[];
export const CHANNELS = keys(CHANNEL_ROWS);
export const SENT = keys(SENT_ROWS);
/** Those that wait for the end of quiet hours. */
export const DISTURBING = SENT.filter((channel) => SENT_ROWS[channel].disturbs);

export const CHANNEL_NAMES = Object.fromEntries(CHANNELS.map((channel) => [channel, CHANNEL_ROWS[channel].name])) as Record<
  Channel,
  string
>;
export const RATES = Object.fromEntries(SENT.map((channel) => [channel, SENT_ROWS[channel].rate])) as Record<Sent, string>;
export const PRICES = Object.fromEntries(SENT.map((channel) => [SENT_ROWS[channel].price.key, SENT_ROWS[channel].price.label])) as Record<
  Price,
  string
>;

/** Whether some channels need such an address. */
export const need = (channels: readonly Channel[], address: Row["address"]): boolean =>
  channels.some((channel) => CHANNEL_ROWS[channel].address === address);

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "texts, calls and notifications" */
export const several = (channels: readonly Channel[]): string => LIST.format(channels.map((channel) => CHANNEL_ROWS[channel].many));
