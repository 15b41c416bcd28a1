package org.communityalerts.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person on record.
 *
 * @param mobile E.164, or null
 * @param landline E.164, or null
 * @param email in lower case, or null
 * @param channels how the person wants to be reached
 * @param language a BCP 47 tag: en or cy
 */
public record Subscriber(
        String id,
        String name,
        String mobile,
        String landline,
        String email,
        String postcode,
        Point point,
        Set<String> groups,
        Set<Channel> channels,
        String language) {

    public Subscriber {
        groups = Set.copyOf(groups);
        channels = Set.copyOf(channels);
    }

    /** The partitions of the Audience table this person is in: everyone, and their groups. */
    public List<String> partitions() {
        var all = new TreeSet<>(groups);
        all.add(Audience.EVERYONE);
        return List.copyOf(all);
    }

    /** The addresses this person can be reached at, by the channels they chose; texts never go to a landline. */
    public Map<Channel, String> addresses() {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        put(addresses, Channel.SMS, mobile);
        put(addresses, Channel.VOICE, landline == null ? mobile : landline);
        put(addresses, Channel.EMAIL, email);
        return addresses;
    }

    /** The person as a fan-out meets them. */
    public AudienceEntry entry() {
        return new AudienceEntry(Geohash.encode(point) + "#" + id, point, groups, language, addresses());
    }

    private void put(Map<Channel, String> addresses, Channel channel, String address) {
        if (address != null && channels.contains(channel)) {
            addresses.put(channel, address);
        }
    }
}
