import { html, type TemplateResult } from "lit-html";
import type { Page } from "../../shared/page";
import { configuration } from "../../shared/platform/configuration";
import { language, words } from "../language";

type Part = [heading: string, text: string];

const EN: Part[] = [
  ["Who is responsible", "{force} decides what is held here and why. It is the controller under the UK's data protection law."],
  [
    "What we hold",
    "Your name, postcode, phone numbers and e-mail address, the groups, channels, language and quiet hours you chose, when and how you asked for alerts, which alerts we sent you, and what you replied.",
  ],
  [
    "Why",
    "To tell you about crime and safety where you live. That is a task in the public interest. We never use it for advertising and never sell it.",
  ],
  [
    "Who else sees it",
    "The companies that carry texts and calls (Twilio) and e-mail and storage (Amazon Web Services), only to deliver the alerts. Phone calls are never recorded.",
  ],
  [
    "How long",
    "While you get alerts. What was sent to you is kept for at most 13 months. When you leave, your record is erased; a mark on your number or address stays, so that we do not write to it again.",
  ],
  [
    "Your rights",
    "You can see, correct, copy and erase what we hold yourself, on “Change or stop my alerts”. You can object at any time: reply STOP, use the link in an e-mail, or ask an officer. If you are unhappy with how we use it, you can complain to the Information Commissioner's Office.",
  ],
  ["If contact could put you in danger", "Tell us, or an officer you trust. We can mark your record so that nothing is ever sent."],
];

const CY: Part[] = [
  ["Pwy sy'n gyfrifol", "{force} sy'n penderfynu beth a gedwir yma a pham. Ef yw'r rheolydd o dan gyfraith diogelu data'r DU."],
  [
    "Beth sydd gennym",
    "Eich enw, cod post, rhifau ffôn a chyfeiriad e-bost, y grwpiau, sianeli, iaith ac oriau tawel a ddewisoch, pryd a sut y gofynnoch am rybuddion, pa rybuddion a anfonwyd atoch, a'ch atebion.",
  ],
  [
    "Pam",
    "I ddweud wrthych am droseddu a diogelwch lle rydych yn byw. Mae hynny'n dasg er budd y cyhoedd. Nid ydym byth yn ei ddefnyddio i hysbysebu nac yn ei werthu.",
  ],
  [
    "Pwy arall sy'n ei weld",
    "Y cwmnïau sy'n cludo negeseuon testun a galwadau (Twilio) ac e-bost a storio (Amazon Web Services), dim ond i gyflwyno'r rhybuddion. Ni chaiff galwadau ffôn eu recordio byth.",
  ],
  [
    "Am ba hyd",
    "Tra byddwch yn cael rhybuddion. Cedwir yr hyn a anfonwyd atoch am 13 mis ar y mwyaf. Pan fyddwch yn gadael, caiff eich cofnod ei ddileu; erys marc ar eich rhif neu gyfeiriad, fel na fyddwn yn ysgrifennu ato eto.",
  ],
  [
    "Eich hawliau",
    "Gallwch weld, cywiro, copïo a dileu'r hyn sydd gennym eich hun, ar “Newid neu stopio fy rhybuddion”. Gallwch wrthwynebu unrhyw bryd: atebwch STOPIO, defnyddiwch y ddolen mewn e-bost, neu gofynnwch i swyddog. Os ydych yn anhapus â'r ffordd yr ydym yn ei ddefnyddio, gallwch gwyno i Swyddfa'r Comisiynydd Gwybodaeth.",
  ],
  [
    "Os gallai cysylltu â chi eich rhoi mewn perygl",
    "Dywedwch wrthym, neu wrth swyddog yr ydych yn ymddiried ynddo. Gallwn farcio'ch cofnod fel nad anfonir dim byth.",
  ],
];

/** What the law asks to be said. */
export function privacy(): Page {
  return {
    get title() {
      return words.privacyTitle;
    },
    view: (): TemplateResult => html`<h1 class="govuk-heading-l">${words.privacyTitle}</h1>
      ${(language === "cy" ? CY : EN).map(
        ([heading, text]) => html`<h2 class="govuk-heading-m">${heading}</h2>
          <p class="govuk-body">${text.replace("{force}", configuration.forceName)}</p>`,
      )}
      <p class="govuk-body"><a class="govuk-link" href="#/me">${words.change}</a></p>`,
  };
}
