package org.communityalerts.craft.markup;

/** The head of a page without script that is somebody's own: search engines leave it out. */
public final class UnlistedHead {
    private UnlistedHead() {}

    /** @param force whose page it is */
    public static void write(Markup html, String title, String force) {
        html.beginHead()
                .empty("meta", "name", "robots", "content", "noindex")
                .element("title", title + " - " + force)
                .empty("link", "rel", "icon", "href", "/icon.svg")
                .empty("link", "rel", "stylesheet", "href", "/alerts/alerts.css");
    }
}
