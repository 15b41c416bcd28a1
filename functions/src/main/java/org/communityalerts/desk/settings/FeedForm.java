package org.communityalerts.desk.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Other authorities' feeds as the HTTP contract has them, read and written. */
final class FeedForm {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;

    private FeedForm() {}

    /** The feeds of a request; empty if left out. */
    static List<Feed> read(Fields form, Predicate<URI> fit) {
        var feeds = new ArrayList<Feed>();
        var names = new HashSet<String>();
        for (Fields one : form.objects("feeds", MOST)) {
            String name = one.line("name", LONGEST_NAME);
            URI address = address(one, fit);
            Feed.Format format = one.word("format", Feed.Format::of, "floods, cap");
            if (!one.has("format")) {
                one.fail("format", "is missing");
            }
            if (name != null && !names.add(name)) {
                one.fail("name", "is another feed's too");
            }
            one.nothingElse();
            if (name != null && address != null && format != null) {
                feeds.add(new Feed(name, address, format));
            }
        }
        return feeds;
    }

    static List<Map<String, String>> write(List<Feed> feeds) {
        return feeds.stream().map(FeedForm::write).toList();
    }

    private static Map<String, String> write(Feed feed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", feed.name());
        fields.put("address", feed.address().toString());
        fields.put("format", feed.format().word());
        return fields;
    }

    private static @Nullable URI address(Fields form, Predicate<URI> fit) {
        String text = form.pastedText("address", LONGEST_ADDRESS);
        try {
            URI address = text == null ? null : URI.create(text);
            return address == null || address.getHost() != null && fit.test(address) ? address : unfit(form);
        } catch (IllegalArgumentException e) {
            return unfit(form);
        }
    }

    private static URI unfit(Fields form) {
        return form.fail("address", "must be an https address with a host name, and without a user name or fragment");
    }
}
