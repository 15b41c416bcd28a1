const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as they stand in HTML. */
export const escaped = (words) => String(words).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** What each of a list becomes, one after the other. */
export const many = (list, view) => list.map(view).join("\n");
