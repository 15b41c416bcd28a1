// A poor link to a server on this machine: so many bytes a second towards the browser, which all connections share, a packet
// of each in turn, and so long there and back. A new connection takes a way there and back before anything goes over it.
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const PACKET = 1460;
const REQUEST = /^(?:GET|HEAD|POST|PUT|DELETE) \S+ HTTP/;
/** What a page's worker fetches to keep, and it itself: nobody waits for that. */
const TO_KEEP = /^GET \/(?:assets\/|worker\.js)[^]*^sec-fetch-dest: (?:empty|serviceworker)\r?$/im;

export class Link {
  /** What was asked over it since it was last looked at. */
  asked = [];
  #waiting = [];
  #busy = false;

  /**
   * @param port the server's
   * @param bytesPerSecond towards the browser
   * @param roundTrip in milliseconds
   */
  constructor({ port, bytesPerSecond, roundTrip }) {
    this.port = port;
    this.bytesPerSecond = bytesPerSecond;
    this.oneWay = roundTrip / 2;
  }

  /** The port it is reached at. */
  async open() {
    this.server = createServer((browser) => this.#join(browser));
    await new Promise((listening) => this.server.listen(0, "127.0.0.1", listening));
    return this.server.address().port;
  }

  close() {
    this.server.close();
  }

  /** What was asked since this was called last. */
  look() {
    return this.asked.splice(0);
  }

  #join(browser) {
    const server = connect(this.port, "127.0.0.1");
    const packets = Object.assign([], { browser });
    let turn = pause(2 * this.oneWay);
    browser.on("data", (data) => {
      this.#note(data.toString("latin1"));
      const there = pause(this.oneWay);
      turn = turn.then(() => there).then(() => server.write(data));
    });
    server.on("data", (data) => {
      for (let at = 0; at < data.length; at += PACKET) packets.push(data.subarray(at, at + PACKET));
      if (!this.#waiting.includes(packets)) this.#waiting.push(packets);
      void this.#send();
    });
    browser.on("close", () => server.destroy()).on("error", () => server.destroy());
    server.on("error", () => browser.destroy());
  }

  #note(head) {
    if (!REQUEST.test(head)) return;
    const [method, path] = head.split(" ", 2);
    this.asked.push({ method, path, toKeep: TO_KEEP.test(head) });
  }

  /** One packet after the other; a connection that has more waits for its next turn. */
  async #send() {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const packets = this.#waiting.shift();
      const packet = packets.shift();
      if (packets.length > 0) this.#waiting.push(packets);
      await pause((1000 * packet.length) / this.bytesPerSecond);
      setTimeout(() => packets.browser.writable && packets.browser.write(packet), this.oneWay);
    }
    this.#busy = false;
  }
}
