package org.communityalerts.alert.publish;

import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;

/** A photo on a page: the size that fits, and the largest for those who look closely. */
final class PhotoHtml {
    private PhotoHtml() {}

    /** By itself, where nothing can be pressed; it is worded in English alone, as its one text. */
    static void picture(Markup html, String code, Photo photo) {
        String source = "/" + Paths.photo(code, photo, PhotoSize.LARGE);
        html.element("p", () -> html.empty("img", "src", source, "alt", photo.alt()), "class", "photo");
    }

    static void write(Markup html, String code, Photo photo, PageLanguage language) {
        String large = "/" + Paths.photo(code, photo, PhotoSize.LARGE);
        html.element(
                "p",
                () -> html.element(
                        "a",
                        () -> html.empty(
                                "img",
                                "src",
                                "/" + Paths.photo(code, photo, PhotoSize.MEDIUM),
                                "srcset",
                                large + " 2x",
                                "alt",
                                photo.alt(language.language())),
                        "href",
                        large),
                "class",
                "photo");
    }
}
