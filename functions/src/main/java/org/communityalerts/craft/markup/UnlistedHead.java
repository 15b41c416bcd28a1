package org.communityalerts.craft.markup;

/** The head of a page without script that is somebody's own: search engines leave it out. */
public final class UnlistedHead {
    private UnlistedHead() {}

    /** @param force whose page it is */
    public static void write(Markup html, String title, String force) {
        html.empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "robots", "content", "noindex")
                .element("title", title + " - " + force)
                .empty("link", "rel", "icon", "href", "/icon.svg")
                .empty("link", "rel", "stylesheet", "href", "/alerts/alerts.css");
    }
}
