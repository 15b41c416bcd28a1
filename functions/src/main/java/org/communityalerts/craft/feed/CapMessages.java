package org.communityalerts.craft.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.force.Feeds;

/**
 * Messages of the Common Alerting Protocol 1.2 (OASIS, 2010): one alone, or those that an index leads to or has within it
 * (Atom or RSS).
 */
final class CapMessages {
    /** Of an index the first, which are the newest. */
    private static final int MOST = 50;

    private final Feeds feeds;

    CapMessages(Feeds feeds) {
        this.feeds = feeds;
    }

    FeedReader.Read read(Feed feed) {
        Element root = XmlTree.of(feeds.read(feed.address()));
        var messages = new ArrayList<>(within(root));
        boolean whole = true;
        if (messages.isEmpty()) {
            for (String link : links(root)) {
                whole &= follow(feed, link, messages);
            }
        }
        var bulletins = new ArrayList<Bulletin>();
        for (Element message : messages) {
            whole &= CapMessage.of(message, bulletins);
        }
        bulletins.sort(Comparator.comparing(Bulletin::at));
        return new FeedReader.Read(bulletins, whole);
    }

    private static List<Element> within(Element root) {
        return root.everything().filter(CapMessage::is).limit(MOST).toList();
    }

    /** Whether what a link leads to was read; nothing of another host is. */
    private boolean follow(Feed feed, String link, List<Element> messages) {
        try {
            Optional<URI> address = feed.at(link);
            address.ifPresent(at -> messages.addAll(within(XmlTree.of(feeds.read(at)))));
            return address.isPresent();
        } catch (RuntimeException e) {
            // The others are read all the same, and it is said that not all were.
            return false;
        }
    }

    private static List<String> links(Element root) {
        Stream<Element> entries = root.everything()
                .filter(one -> one.name().equals("entry") || one.name().equals("item"));
        return entries.map(CapMessages::link)
                .filter(link -> !link.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** An entry's of CAP's own type, else its first; an item says its link in words. */
    private static String link(Element entry) {
        return entry.all("link")
                .filter(link -> link.attribute("type").contains("cap+xml"))
                .findFirst()
                .or(() -> entry.first("link"))
                .map(link -> link.attributes().containsKey("href") ? link.attribute("href") : link.text())
                .orElse("");
    }
}
