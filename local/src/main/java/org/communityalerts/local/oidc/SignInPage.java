package org.communityalerts.local.oidc;

import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a person of the demo force is chosen: no passwords, since nobody here is real. */
final class SignInPage {
    private SignInPage() {}

    /** @param asked the request's parameters, handed on with the choice */
    static String of(Map<String, String> asked) {
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
                %s</form></main></body></html>
                """.formatted(kept, people);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
