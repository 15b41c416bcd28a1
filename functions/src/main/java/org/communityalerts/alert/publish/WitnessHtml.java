package org.communityalerts.alert.publish;

import java.util.function.BinaryOperator;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;

/** "I saw something", on the page of what is going on: a form that works without script, and asks for no name. */
final class WitnessHtml {
    private WitnessHtml() {}

    /**
     * The form on a page in one language.
     *
     * @param alert whose area the map shows
     * @param code the incident's
     */
    static void write(Markup html, Alert alert, String code, PageLanguage language) {
        write(html, alert, code, language::say);
    }

    /** The form on a page that has both languages beside each other. */
    static void writeInBoth(Markup html, Alert alert, String code) {
        write(html, alert, code, (english, welsh) -> english + " / " + welsh);
    }

    private static void write(Markup html, Alert alert, String code, BinaryOperator<String> said) {
        html.element("section", () -> {
            html.element("h2", said.apply("I saw something", "Gwelais rywbeth"));
            html.element(
                    "p",
                    said.apply(
                            "Officers read what you write. In an emergency call 999. Nobody learns who you are unless you say"
                                    + " so: name and address may stay empty.",
                            "Mae swyddogion yn darllen yr hyn a ysgrifennwch. Mewn argyfwng ffoniwch 999. Nid oes neb yn cael"
                                    + " gwybod pwy ydych chi oni bai i chi ddweud: gall enw a chyfeiriad aros yn wag."));
            html.element(
                    "form",
                    () -> fields(html, alert, said),
                    "method",
                    "post",
                    "action",
                    "/api/public/incidents/" + code + "/answers",
                    "enctype",
                    "multipart/form-data");
        });
    }

    private static void fields(Markup html, Alert alert, BinaryOperator<String> said) {
        label(html, "words", said.apply("What did you see?", "Beth welsoch chi?"));
        words(html);
        field(
                html,
                "postcode",
                said.apply(
                        "Postcode of where it was, or a pin as maps show it (51.48261, -2.76918)",
                        "Cod post lle'r oedd, neu bin fel y mae mapiau yn ei ddangos (51.48261, -2.76918)"),
                "text",
                "postal-code");
        here(html, said);
        map(html, alert, said);
        html.element("script", "", "src", "/witness.js", "defer", "");
        field(html, "seenAt", said.apply("When it was", "Pryd yr oedd"), "datetime-local", "off");
        photos(html, said);
        who(html, said);
        html.element("p", () -> html.element("button", said.apply("Send", "Anfon"), "type", "submit"));
    }

    /** Who they are, as far as they wish to say. */
    private static void who(Markup html, BinaryOperator<String> said) {
        field(html, "name", said.apply("Your name, if you wish", "Eich enw, os dymunwch"), "text", "name");
        field(
                html,
                "address",
                said.apply(
                        "Mobile number or e-mail, if you want an answer",
                        "Rhif symudol neu e-bost, os hoffech gael ateb"),
                "text",
                "off");
        field(
                html,
                "code",
                said.apply(
                        "The code you were given, if you wrote before", "Y cod a gawsoch, os ysgrifennoch o'r blaen"),
                "text",
                "off");
    }

    /** A place for a button that fills in where the phone is: nothing is there where no script runs. */
    private static void here(Markup html, BinaryOperator<String> said) {
        html.element(
                "p",
                "",
                "id",
                "here",
                "data-here",
                said.apply("Use where I am now", "Defnyddio ble rydw i nawr"),
                "data-looking",
                said.apply("Looking for where you are…", "Yn chwilio am ble rydych chi…"),
                "data-found",
                said.apply("Where you are is filled in.", "Mae ble rydych chi wedi'i lenwi."),
                "data-unknown",
                said.apply(
                        "Where you are is not known. Allow this page to ask for it, or enter a postcode.",
                        "Nid yw'n hysbys ble rydych chi. Gadewch i'r dudalen hon ofyn, neu rhowch god post."));
    }

    /** A place for a map to tap, which is fetched when somebody asks for it. */
    private static void map(Markup html, Alert alert, BinaryOperator<String> said) {
        html.element(
                "div",
                "",
                "id",
                "pin",
                "data-alert",
                alert.id(),
                "data-show",
                said.apply("Show a map to tap", "Dangos map i'w dapio"),
                "data-map",
                said.apply("Map. The field above says the same.", "Map. Mae'r maes uchod yn dweud yr un peth."),
                "data-pin",
                said.apply("Where it was", "Ble yr oedd"),
                "data-middle",
                said.apply("Put the pin in the middle of the map", "Rhoi'r pin yng nghanol y map"),
                "data-pinned",
                said.apply("The pin is filled in.", "Mae'r pin wedi'i lenwi."),
                "data-missing",
                said.apply(
                        "The map did not come. Enter a postcode instead.",
                        "Ni ddaeth y map. Rhowch god post yn lle hynny."));
    }

    private static void photos(Markup html, BinaryOperator<String> said) {
        label(
                html,
                "photos",
                said.apply(
                        "Photos: up to four, 4 MB together. We take out where and when they were taken, and by which phone",
                        "Lluniau: hyd at bedwar, 4 MB gyda'i gilydd. Rydym yn dileu ble a phryd y'u tynnwyd, a'r ffôn"));
        unmended(html, said);
        html.element(
                "p",
                () -> html.empty(
                        "input",
                        "id",
                        "photos",
                        "name",
                        "photos",
                        "type",
                        "file",
                        "accept",
                        "image/jpeg,image/png,image/webp",
                        "multiple",
                        "",
                        "data-busy",
                        said.apply(
                                "One moment: the photos are being made smaller.",
                                "Un eiliad: mae'r lluniau'n cael eu gwneud yn llai."),
                        "data-large",
                        said.apply(
                                "Choose fewer or smaller photos: up to four, 4 MB together.",
                                "Dewiswch lai o luniau, neu rai llai: hyd at bedwar, 4 MB gyda'i gilydd.")));
    }

    /** Where no script makes them smaller: a form that is too large never comes to a function that could say so. */
    private static void unmended(Markup html, BinaryOperator<String> said) {
        html.element(
                "noscript",
                () -> html.element(
                        "p",
                        said.apply(
                                "Your browser cannot make photos smaller here, and with more than 4 MB nothing is sent. If they are"
                                        + " larger, send your words alone.",
                                "Ni all eich porwr wneud lluniau'n llai yma, a gyda mwy na 4 MB ni anfonir dim. Os ydynt yn"
                                        + " fwy, anfonwch eich geiriau yn unig.")));
    }

    private static void words(Markup html) {
        html.element(
                "p",
                () -> html.element(
                        "textarea",
                        "",
                        "id",
                        "words",
                        "name",
                        "words",
                        "rows",
                        "5",
                        "maxlength",
                        "2000",
                        "required",
                        ""));
    }

    private static void field(Markup html, String name, String words, String type, String autocomplete) {
        label(html, name, words);
        html.element(
                "p", () -> html.empty("input", "id", name, "name", name, "type", type, "autocomplete", autocomplete));
    }

    private static void label(Markup html, String name, String words) {
        html.element("label", words, "for", name);
    }
}
