/** What somebody is called on the pages: whoever is reached on a device alone need not say. */
export const nameOf = ({ name }: { name: string }): string => name || "No name given";
