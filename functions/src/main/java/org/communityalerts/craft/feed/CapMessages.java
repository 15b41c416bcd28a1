package org.communityalerts.craft.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.port.force.Feeds;

/**
 * Messages of the Common Alerting Protocol 1.2 (OASIS, 2010): one alone, or those that an index leads to or has within it
 * (Atom or RSS).
 */
final class CapMessages {
    /** Of an index the first, which are the newest. */
    private static final int MOST = 50;

    /** What a page in place of the feed does not begin with. */
    private static final Set<String> ROOTS = Set.of("alert", "feed", "rss", "RDF");

    private final Feeds feeds;
    private final Predicate<Area> ours;
    private final ShortWords words;

    CapMessages(Feeds feeds, Predicate<Area> ours, ShortWords words) {
        this.feeds = feeds;
        this.ours = ours;
        this.words = words;
    }

    FeedReader.Read read(Feed feed) {
        Element root = XmlTree.of(feeds.read(feed.address()));
        if (!ROOTS.contains(root.name())) {
            throw new IllegalArgumentException("what is at the feed's address is neither a message nor an index");
        }
        var messages = new ArrayList<>(within(root));
        boolean whole = true;
        if (messages.isEmpty()) {
            for (String link : links(root)) {
                whole &= follow(feed, link, messages);
            }
        }
        var bulletins = new ArrayList<Bulletin>();
        for (Element message : messages) {
            whole &= CapMessage.of(message, ours, words, bulletins);
        }
        bulletins.sort(Comparator.comparing(Bulletin::at));
        return FeedReader.Read.ofMessages(bulletins, whole);
    }

    private static List<Element> within(Element root) {
        return root.everything().filter(CapMessage::is).limit(MOST).toList();
    }

    /** Whether what a link leads to was read; nothing of another host is. */
    private boolean follow(Feed feed, String link, List<Element> messages) {
        try {
            Optional<URI> address = feed.at(link);
            return address.isPresent() && messages.addAll(within(XmlTree.of(feeds.read(address.get()))));
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
