package org.communityalerts.craft.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element.
 *
 * @param text all letters in it that are not within another element
 */
record Element(String namespace, String name, Map<String, String> attributes, String text, List<Element> children) {
    /** The elements of that name right below it. */
    Stream<Element> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** What the first element of that name right below it says, or empty if it says nothing. */
    String say(String wanted) {
        return all(wanted).map(Element::text).findFirst().orElse("");
    }

    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    Optional<Element> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** It and all that is below it, in the order of the document. */
    Stream<Element> everything() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::everything));
    }
}
