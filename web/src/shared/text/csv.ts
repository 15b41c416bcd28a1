/** Rows as a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula is made plain text. */
export function csv(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Gives the browser a file to save. */
export function download(name: string, text: string, type = "text/csv"): void {
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A name that says what a file holds and of which days, such as "audit-2026-01-05-to-2026-01-09.csv". */
export function fileName(what: string, from?: string, to?: string): string {
  const words = what
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  const days = [...new Set([from, to].filter(Boolean).map((at) => at?.slice(0, 10)))].join("-to-");
  return `${[words, days].filter(Boolean).join("-")}.csv`;
}
