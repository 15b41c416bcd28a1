package org.communityalerts.local.oidc;

import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a person of the demo force is chosen: no passwords, since nobody here is real. */
final class SignInPage {
    /** Drafts are kept in the browser, each under its writer: one that was sent or deleted does not come again. */
    private static final String LEAVING = """
            <p>%s had begun an alert: the draft is kept in this browser.</p>
            <script type="application/json" id="drafts">{%s}</script>
            <script>
            for (const [who, draft] of Object.entries(JSON.parse(document.getElementById("drafts").textContent))) {
              if (localStorage.getItem("demo:" + who)) continue;
              localStorage.setItem("demo:" + who, "left");
              localStorage.setItem("draft:" + who, JSON.stringify({ key: crypto.randomUUID(), ...draft }));
            }
            </script>""";

    private SignInPage() {}

    /**
     * @param asked the request's parameters, handed on with the choice
     * @param drafts what somebody had begun to write, as JSON by who it was
     */
    static String of(Map<String, String> asked, Map<String, String> drafts) {
        String kept = asked.entrySet().stream()
                .map(e -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(e.getKey()), escaped(e.getValue())))
                .collect(Collectors.joining());
        String people = Person.ALL.stream()
                .map(p -> "<p><button name=\"person\" value=\"%s\">%s</button> %s</p>"
                        .formatted(escaped(p.id()), escaped(p.name()), escaped(p.role())))
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Sign in - demo</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:1.2rem/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
                button{font:inherit;padding:.5rem 1rem;cursor:pointer}</style></head>
                <body><main><h1>Sign in as</h1>
                <p>This is the demo's own sign-in, in the place of the force's. Choose who you are.</p>
                <form method="post">%s
                %s</form>%s</main></body></html>
                """.formatted(kept, people, drafts.isEmpty() ? "" : leaving(drafts));
    }

    private static String leaving(Map<String, String> drafts) {
        String who = drafts.keySet().stream()
                .flatMap(id -> Person.of(id).stream())
                .map(person -> escaped(person.name()))
                .collect(Collectors.joining(", "));
        String json = drafts.entrySet().stream()
                .map(draft ->
                        "\"%s\":%s".formatted(draft.getKey(), draft.getValue().replace("<", "\\u003c")))
                .collect(Collectors.joining(","));
        return LEAVING.formatted(who, json);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
