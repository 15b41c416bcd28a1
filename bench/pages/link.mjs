// A poor link to a server on this machine: so many bytes a second towards the browser, which all connections share, a packet
// of each in turn, and so long there and back. A new connection takes a way there and back before anything goes over it.
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const PACKET = 1460;

export class Link {
  #waiting = [];
  #busy = false;
  #joined = new Set();
  #servers = [];

  /**
   * @param port the server's
   * @param bytesPerSecond towards the browser
   * @param roundTrip in milliseconds
   */
  constructor({ port, bytesPerSecond, roundTrip }) {
    this.port = port;
    this.pace = { bytesPerSecond, roundTrip };
    this.slow();
  }

  slow() {
    this.bytesPerSecond = this.pace.bytesPerSecond;
    this.oneWay = this.pace.roundTrip / 2;
  }

  /** Holds nothing up until it is slow again: for what nobody measures. */
  fast() {
    this.bytesPerSecond = Number.POSITIVE_INFINITY;
    this.oneWay = 0;
  }

  /** A port it is reached at: one for each site, since two sites at one address can share a connection. */
  async open() {
    const server = createServer((browser) => this.#join(browser));
    this.#servers.push(server);
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    return server.address().port;
  }

  /** Breaks off what is open: whoever comes back later has to connect anew. */
  cut() {
    for (const browser of this.#joined) browser.destroy();
  }

  close() {
    for (const server of this.#servers) server.close();
  }

  #join(browser) {
    const server = connect(this.port, "127.0.0.1");
    this.#joined.add(browser);
    const packets = Object.assign([], { browser });
    const joined = pause(2 * this.oneWay);
    let turn = joined;
    browser.on("data", (data) => {
      const there = joined.then(() => pause(this.oneWay));
      turn = turn.then(() => there).then(() => server.write(data));
    });
    server.on("data", (data) => {
      for (let at = 0; at < data.length; at += PACKET) packets.push(data.subarray(at, at + PACKET));
      if (!this.#waiting.includes(packets)) this.#waiting.push(packets);
      void this.#send();
    });
    browser.on("close", () => this.#joined.delete(browser) && server.destroy()).on("error", () => server.destroy());
    server.on("error", () => browser.destroy());
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
