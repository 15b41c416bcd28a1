// A platform on this machine as browsers have one in AWS: over TLS and HTTP/2, as CloudFront and Cognito speak, behind a link.
// Its pages hear that it is at https, and that one signs in at another site, as with Cognito: that takes connections of its own.
import { createHash } from "node:crypto";
import { createSecureServer } from "node:http2";
import { Agent, request } from "node:http";
import { connect } from "node:tls";

/** What a page's worker fetches to keep, and it itself: nobody waits for that. */
const TO_KEEP = { path: /^\/(?:assets\/|worker\.js)/, asker: /^(?:empty|serviceworker)$/ };
/** Of HTTP/1.1 alone, or HTTP/2's own. */
const NOT_HANDED_ON = /^(?::|connection$|keep-alive$|transfer-encoding$|date$|content-length$)/;

export class Front {
  /** What was asked since it was last looked at. */
  asked = [];
  #agent = new Agent({ keepAlive: true });

  /**
   * @param port the platform's
   * @param certificate a PKCS #12 file's content, and what it is locked with
   */
  constructor({ port, certificate }) {
    this.port = port;
    this.certificate = certificate;
  }

  /** The port it listens at. */
  async open() {
    this.server = createSecureServer(this.certificate, (asked, answer) => void this.#hand(asked, answer).catch(() => answer.stream.close()));
    await new Promise((listening) => this.server.listen(0, "127.0.0.1", listening));
    return this.server.address().port;
  }

  close() {
    this.server.close();
    this.#agent.destroy();
  }

  /** What was asked since this was called last. */
  look() {
    return this.asked.splice(0);
  }

  /** The hash of its key, by which a browser is told to trust it. */
  key() {
    return new Promise((found, failed) => {
      const socket = connect({ port: this.server.address().port, host: "127.0.0.1", rejectUnauthorized: false, ALPNProtocols: ["h2"] }, () => {
        const key = socket.getPeerX509Certificate().publicKey.export({ type: "spki", format: "der" });
        socket.destroy();
        found(createHash("sha256").update(key).digest("base64"));
      }).on("error", failed);
    });
  }

  async #hand(asked, answer) {
    const { method, url: path, authority } = asked;
    const toKeep = TO_KEEP.path.test(path) && TO_KEEP.asker.test(asked.headers["sec-fetch-dest"]);
    this.asked.push({ method, path, toKeep });
    const headers = handedOn(asked.headers, (value) => this.#inside(value));
    const given = await this.#ask({ method, path: this.#inside(path), headers: { ...headers, host: authority } }, await all(asked));
    const body = await all(given);
    const plain = !given.headers["content-encoding"] && /json|html/.test(given.headers["content-type"]);
    answer.writeHead(given.statusCode, handedOn(given.headers, (value) => this.#outside(value)));
    answer.end(plain ? this.#outside(body.toString()) : body);
  }

  #ask(options, body) {
    return new Promise((answered, failed) => {
      const sent = { ...options, host: "127.0.0.1", port: this.port, agent: this.#agent };
      if (body.length > 0) sent.headers["content-length"] = Buffer.byteLength(this.#inside(body.toString("latin1")), "latin1");
      request(sent, answered).on("error", failed).end(Buffer.from(this.#inside(body.toString("latin1")), "latin1"));
    });
  }

  #inside = (text) => text.replaceAll(new RegExp(`https(:|%3A)(//|%2F%2F)(localhost|127\\.0\\.0\\.1)(:|%3A)${this.port}`, "g"), `http$1$2$3$4${this.port}`);

  #outside = (text) =>
    text
      .replaceAll(`http://127.0.0.1:${this.port}/local/oidc`, `https://localhost:${this.port}/local/oidc`)
      .replaceAll(new RegExp(`http://(localhost|127\\.0\\.0\\.1):${this.port}`, "g"), `https://$1:${this.port}`);
}

function handedOn(headers, said) {
  const kept = Object.entries(headers).filter(([name]) => !NOT_HANDED_ON.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, Array.isArray(value) ? value.map(said) : said(value)]));
}

async function all(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
