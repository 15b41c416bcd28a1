package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.communityalerts.local.aws.Exchanges;

/** Why a page cannot be shown yet, for whoever runs the platform: it asks again by itself. */
enum Notice {
    STARTING("The platform is starting", "It takes some seconds. This page asks again by itself."),
    NOT_BUILT(
            "The pages are not built",
            "Install Node.js 20.19 or newer, then say: make web. This page asks again by itself.");

    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "3";

    private final String title;
    private final String words;

    Notice(String title, String words) {
        this.title = title;
        this.words = words;
    }

    void show(HttpExchange exchange) throws IOException {
        String page = """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>\
                <meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="%3$s"></head>\
                <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
                """.formatted(title, words, SECONDS);
        exchange.getResponseHeaders().set("Retry-After", SECONDS);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        Exchanges.answer(exchange, UNAVAILABLE, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
}
