package org.communityalerts.alert.publish;

import org.communityalerts.craft.markup.Markup;

/** "I saw something": a form that needs no script, and asks for no more than what was seen. */
final class AnswerHtml {
    void write(Markup html, String code) {
        html.element(
                "form",
                () -> {
                    html.element("h2", "I saw something / Gwelais rywbeth");
                    html.element("label", "What, where and when? / Beth, ble a phryd?", "for", "words");
                    html.element(
                            "textarea",
                            "",
                            "id",
                            "words",
                            "name",
                            "words",
                            "rows",
                            "4",
                            "maxlength",
                            "1600",
                            "required",
                            "");
                    field(html, "name", "Your name, if you like / Eich enw, os dymunwch");
                    field(html, "address", "Your number or e-mail, if we may ask / Eich rhif neu e-bost, os cawn holi");
                    html.element("button", "Send / Anfon", "type", "submit");
                },
                "method",
                "post",
                "action",
                "/api/public/incidents/" + code + "/answers",
                "id",
                "saw");
    }

    private static void field(Markup html, String name, String label) {
        html.element("label", label, "for", name).empty("input", "id", name, "name", name, "maxlength", "250");
    }
}
