import style from "../styles/inside.scss?url";

let coming: Promise<typeof import("./inside")> | undefined;

/** What somebody who is signed in may open, dressed. What is lost on the way is asked for again the next time. */
export function inside(): Promise<typeof import("./inside")> {
  coming ??= Promise.all([import("./inside"), dressed()]).then(
    ([found]) => found,
    (fault) => {
      coming = undefined;
      throw fault;
    },
  );
  return coming;
}

let worn = false;

/** Puts on the style of all pages behind the sign-in, which is no part of the sign-in page's. */
function dressed(): Promise<void> {
  return new Promise((done, failed) => {
    if (worn) return done();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style });
    link.onload = () => {
      worn = true;
      done();
    };
    link.onerror = () => {
      link.remove();
      // As a browser says it of a module.
      failed(new TypeError("A style of the pages' own did not come."));
    };
    document.head.append(link);
  });
}
