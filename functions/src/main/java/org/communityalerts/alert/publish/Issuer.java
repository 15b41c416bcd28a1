package org.communityalerts.alert.publish;

import java.net.URI;

/**
 * Who publishes, and where.
 *
 * @param name the force's name, as residents know it
 * @param url the public address, without a slash at the end
 */
public record Issuer(String name, String url) {
    /** What tells this issuer's CAP messages from all others': its domain. */
    String domain() {
        return URI.create(url).getHost();
    }

    /** The public address of a page or feed. */
    String address(String path) {
        return url + "/" + path;
    }
}
