/** Answers that are often given, in both languages; each is read and changed before it goes. */
export const READY: { name: string; en: string; cy: string }[] = [
  {
    name: "Thank you",
    en: "Thank you. What you told us has reached the officers who are dealing with this.",
    cy: "Diolch. Mae'r hyn a ddywedoch wrthym wedi cyrraedd y swyddogion sy'n delio â hyn.",
  },
  {
    name: "Where and when?",
    en: "Thank you. Where exactly did you see this, and when? A street or a what3words address helps.",
    cy: "Diolch. Ble yn union y gwelsoch hyn, a phryd? Mae stryd neu gyfeiriad what3words yn helpu.",
  },
  {
    name: "Do not approach",
    en: "Thank you. Please do not approach. Keep a safe distance, and ring 999 if you see it again.",
    cy: "Diolch. Peidiwch â mynd yn agos. Cadwch bellter diogel, a ffoniwch 999 os gwelwch hyn eto.",
  },
  {
    name: "Ring 101",
    en: "We cannot take this on by message. Please ring 101, or 999 in an emergency.",
    cy: "Ni allwn ddelio â hyn drwy neges. Ffoniwch 101, neu 999 mewn argyfwng.",
  },
  {
    name: "It is over",
    en: "Thank you for your help. This is over, and nothing more is needed.",
    cy: "Diolch am eich help. Mae hyn ar ben, ac nid oes angen dim mwy.",
  },
];
