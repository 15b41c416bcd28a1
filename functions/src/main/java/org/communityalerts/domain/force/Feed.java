package org.communityalerts.domain.force;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Words;

/**
 * Where another authority's bulletins are read.
 *
 * @param name what the force calls it
 * @param address what is read every quarter of an hour; nothing of another host is read for it
 */
public record Feed(String name, URI address, Format format) {
    /** What a feed is written in. */
    public enum Format {
        /** The Environment Agency's flood warnings, by its API for real-time flood monitoring. */
        FLOODS,
        /** The Common Alerting Protocol 1.2: one message, or an index of them (Atom or RSS). */
        CAP;

        /** The format's name on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The format of that wire name, or empty. */
        public static Optional<Format> of(String word) {
            return Words.find(values(), Format::word, word);
        }
    }

    public Feed {
        if (name.isBlank() || address.getHost() == null) {
            throw new IllegalArgumentException("a feed has a name, and an address with a host");
        }
    }

    /** Where a link of the feed leads, by the feed's own scheme and port; empty if it leads to another host. */
    public Optional<URI> at(String link) {
        try {
            URI found = address.resolve(link.strip());
            return address.getHost().equalsIgnoreCase(found.getHost()) ? Optional.of(beside(found)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private URI beside(URI found) {
        String query = found.getRawQuery() == null ? "" : "?" + found.getRawQuery();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + found.getRawPath() + query);
    }
}
