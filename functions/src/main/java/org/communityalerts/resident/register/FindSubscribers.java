package org.communityalerts.resident.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.craft.person.EmailAddress;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Roll;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/** Finds residents by an address, a postcode or the beginning of one, or a part of their name. */
public final class FindSubscribers {
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)(?: *(\\d[A-Z]{0,2}))?");

    private static final int MOST = 50;
    /** How often the search goes on while it has found fewer: that is enough to go through a million residents. */
    private static final int FURTHER = 10;

    private final Subscribers subscribers;
    private final Contacts contacts;
    private final Roll roll;

    public FindSubscribers(Subscribers subscribers, Contacts contacts, Roll roll) {
        this.subscribers = subscribers;
        this.contacts = contacts;
        this.roll = roll;
    }

    /** The first who are like that, and no way to the next. */
    Roll.Page first(String wanted) {
        Roll.Page page = find(wanted, null);
        var found = new ArrayList<>(page.subscribers());
        for (int i = 0; i < FURTHER && found.size() < MOST && page.next() != null; i++) {
            page = find(wanted, page.next());
            found.addAll(page.subscribers());
        }
        return new Roll.Page(found.subList(0, Math.min(found.size(), MOST)), null);
    }

    /** @param from the last page's token */
    Roll.Page find(@Nullable String wanted, @Nullable String from) {
        String text = wanted == null ? "" : wanted.strip();
        Optional<String> address =
                EmailAddress.of(text).or(() -> PhoneNumber.of(text).map(PhoneNumber::e164));
        if (address.isPresent()) {
            return new Roll.Page(owner(address.get()), null);
        }
        Matcher postcode = POSTCODE.matcher(text.toUpperCase(Locale.ROOT));
        if (postcode.matches()) {
            String rest = postcode.group(2) == null ? "" : postcode.group(2);
            return roll.at(postcode.group(1), rest, from);
        }
        return roll.named(text, from);
    }

    private List<Subscriber> owner(String address) {
        return contacts.owner(address).flatMap(subscribers::find).stream().toList();
    }
}
