package org.communityalerts.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.local.demo.DemoResidents;

/** A group of one test's own on the shared platform, and residents only that test knows. */
public record OwnGroup(String name, List<Subscriber> residents) {
    private static final Point PORTISHEAD = new Point(51.482606, -2.769183);

    /** A new group with nobody in it. */
    public static OwnGroup empty() {
        return like(List.of());
    }

    private static OwnGroup like(List<Subscriber> some) {
        String name = "watch-" + Own.word();
        Api administrator = Api.as(RunningPlatform.get().url(), "administrator");
        created(administrator.post("/api/groups", Map.of("name", name, "description", "A test's own")));
        return new OwnGroup(
                name, some.stream().map(one -> added(administrator, name, one)).toList());
    }

    /** A new group of one resident, who wants alerts on that channel alone. */
    public static OwnGroup ofOne(Channel channel) {
        return like(DemoResidents.all().stream()
                .filter(one -> one.channels().equals(Set.of(channel)))
                .limit(1)
                .toList());
    }

    /** A new group like the demo's members of another, not farther from Portishead than that. */
    public static OwnGroup nearPortishead(String like, int metres) {
        return like(DemoResidents.all().stream()
                .filter(one -> one.groups().contains(like) && fromPortishead(one) <= metres)
                .toList());
    }

    /** How far from BS20 8QJ somebody lives, in metres. */
    public static double fromPortishead(Subscriber resident) {
        return PORTISHEAD.metresTo(resident.point());
    }

    /** The addresses at which they get alerts on that channel. */
    public List<String> on(Channel channel) {
        return residents.stream()
                .flatMap(resident -> Stream.ofNullable(resident.addresses().get(channel)))
                .toList();
    }

    /** What an alert says to reach them and nobody else. */
    public Map<String, Object> audience() {
        String postcode = residents.getFirst().postcode();
        return Map.of(
                "groups", List.of(name), "area", Map.of("circle", Map.of("postcode", postcode, "radiusMetres", 9000)));
    }

    private static Subscriber added(Api administrator, String group, Subscriber like) {
        var form = new TreeMap<String, Object>(Map.of(
                "name", like.name(),
                "email", Own.email(),
                "postcode", like.postcode(),
                "groups", List.of(group),
                "channels", like.channels().stream().map(Channel::word).toList(),
                "language", like.language()));
        if (like.mobile() != null) {
            form.put("mobile", Own.mobile());
        }
        if (like.landline() != null) {
            form.put("landline", Own.landline());
        }
        String id = created(administrator.post("/api/subscribers", form))
                .body()
                .path("id")
                .asString();
        return new Subscriber(
                id,
                like.name(),
                (String) form.get("mobile"),
                (String) form.get("landline"),
                (String) form.get("email"),
                like.postcode(),
                like.point(),
                Set.of(group),
                like.channels(),
                like.language());
    }

    private static Api.Answer created(Api.Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.whole().body());
        }
        return answer;
    }
}
