package org.communityalerts.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberDraft;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;

/** The residents and the alerts of a run, and when what happens to them had been answered. */
final class Cast {
    static final List<Point> HOMES =
            List.of(Examples.PORTISHEAD, new Point(51.45, -2.59), new Point(51.02, -3.1), new Point(51.21, -2.65));

    /** Whoever was there for a while that is over. */
    private static final int VISITOR = 7;

    private static final Wishes DAILY = new Wishes(Map.of(), null, Digest.DAILY);

    /** What the mobiles begin with that are called. */
    private static final String CALLED = "+447700902";

    /** The group that one of the alerts may be for. */
    static final String GROUP = "farm-watch";

    final List<Subscriber> residents = new ArrayList<>();
    final Set<String> newcomers = new HashSet<>();
    final Set<String> departed = new HashSet<>();
    final List<Alert> alerts = new ArrayList<>();
    final Map<String, Instant> accepted = new HashMap<>();
    final Map<String, Instant> stopped = new HashMap<>();
    final Map<String, Instant> withdrawn = new HashMap<>();
    final Map<String, Instant> optedOut = new HashMap<>();
    /** Whether some get digests. */
    final boolean digests;
    /** Those who changed what they want after all was read, by id, and those who are on record no more. */
    final Map<String, Subscriber> changed = new HashMap<>();

    final Set<String> gone = new HashSet<>();
    /** Those who have changed it until their record is read. */
    private final Set<String> away = new HashSet<>();
    /** The addresses to which the digests of those may go who have changed theirs. */
    private final Map<String, Set<String>> mailOf = new HashMap<>();

    private final Scenario scenario;
    private final Scheduler scheduler;
    private final Season season;

    /**
     * @param later whether an alert waits for its time
     * @param digests whether some get digests
     */
    Cast(Scenario scenario, Scheduler scheduler, Season season, boolean later, boolean digests) {
        this.digests = digests;
        this.scenario = scenario;
        this.scheduler = scheduler;
        this.season = season;
        List<Channel> channels = scenario.channels().stream().sorted().toList();
        for (int i = 0; i < scenario.residents(); i++) {
            residents.add(resident(i, channels.get(i % channels.size())));
        }
        alerts.addAll(new Bill(season.start, scheduler, scenario.extent())
                .alerts(scenario.eventful(), scenario.urgent(), later, digests));
    }

    /**
     * A person with one address, or with two if they are pushed to; in an eventful run some have another's, a bad one, or quiet
     * hours of their own. Who has changed it and who has it by now is on record alone ({@code Subscribers.AddressTaken}): where
     * digests go an e-mail address is one person's.
     */
    private Subscriber resident(int number, Channel channel) {
        boolean eventful = scenario.eventful();
        int before = number - scenario.channels().size();
        boolean pushed = channel == Channel.PUSH;
        Set<Channel> chosen = pushed ? pushedAnd() : Set.of(channel);
        boolean together = eventful && before >= 0 && !pushed && scheduler.chance(0.1);
        int household = together && !(digests && channel == Channel.EMAIL) ? before : number;
        String bad = eventful && household == number && scheduler.chance(0.1) ? SimulatedProvider.BAD : "";
        var quiet = eventful && scheduler.chance(0.15) ? season.own : null;
        Set<String> groups = eventful && scheduler.chance(0.5) ? Set.of(GROUP) : Set.of();
        var one = new Subscriber(
                        "resident-%03d".formatted(number),
                        "Resident",
                        channel == Channel.SMS ? "+4477009%s%05d".formatted(bad, household) : mobile(number, chosen),
                        channel == Channel.VOICE ? "+4411749%s%05d".formatted(bad, household) : null,
                        channel == Channel.EMAIL ? "%s%05d@example.org".formatted(bad, household) : null,
                        "BS20 8QJ",
                        HOMES.get(number % HOMES.size()),
                        groups,
                        chosen,
                        "en")
                .change()
                .pushedTo(pushed ? Examples.browser("https://%s%05d.example.org/".formatted(bad, number)) : null)
                .quiet(quiet)
                .done();
        if (eventful) {
            return elsewhere(number, one.change().wishing(wishes(number))).done();
        }
        return digests ? one.change().wishing(DAILY).done() : one;
    }

    /** Some of those who are pushed to have chosen to be texted, or called, at their mobile besides. */
    private Set<Channel> pushedAnd() {
        return switch (scenario.eventful() ? scheduler.dice().nextInt(4) : 3) {
            case 0 -> Set.of(Channel.PUSH, Channel.SMS);
            case 1 -> Set.of(Channel.PUSH, Channel.VOICE);
            default -> Set.of(Channel.PUSH);
        };
    }

    /** Most of those who are pushed to have a mobile, too. */
    private String mobile(int number, Set<Channel> chosen) {
        if (chosen.contains(Channel.VOICE) && chosen.size() > 1) {
            return CALLED + "%03d".formatted(number);
        }
        boolean pushed = chosen.contains(Channel.PUSH);
        return pushed && (chosen.size() > 1 || !scenario.eventful() || scheduler.chance(0.8))
                ? "+447700901%03d".formatted(number)
                : null;
    }

    /** Some have further places: all that is sent meets them at each; the group of one that is over is theirs no more. */
    private SubscriberDraft elsewhere(int number, SubscriberDraft one) {
        LocalDate today = LocalDate.ofInstant(season.start, Here.ZONE);
        int home = number % HOMES.size();
        return switch (number % 5) {
            case 1 -> one.with(List.of(place(home + 1, Set.of(GROUP), null), place(home + 2, Set.of(), null)));
            case 2 -> one.until(number == VISITOR ? today.minusDays(1) : null);
            case 3 -> one.with(List.of(place(home + 3, Set.of(GROUP), today.minusDays(1))));
            default -> one;
        };
    }

    private static OwnPlace place(int home, Set<String> groups, LocalDate until) {
        return new OwnPlace("Field", null, new Spot(HOMES.get(home % HOMES.size()), groups, until));
    }

    /** Some have paused, for longer than any run or until it began, and some want nothing that is of no kind. */
    private Wishes wishes(int number) {
        LocalDate today = LocalDate.ofInstant(season.start, Here.ZONE);
        return switch (number % 9) {
            case 3 -> new Wishes(Map.of(), today.plusDays(30));
            case 5 -> new Wishes(Map.of(Kind.OTHER, new Wishes.Wish(Set.of(), null)), null);
            case 7 -> new Wishes(Map.of("scam", new Wishes.Wish(Set.of(), null)), today);
            default -> digests && number % 2 == 0 ? DAILY : Wishes.NONE;
        };
    }

    /** Those of some ids who are on record, as they are by now. */
    List<Subscriber> onRecord(List<String> ids) {
        List<Subscriber> found = residents.stream()
                .filter(resident -> ids.contains(resident.id()) && !gone.contains(resident.id()))
                .map(resident -> changed.getOrDefault(resident.id(), resident))
                .toList();
        found.stream().map(Subscriber::id).filter(away::remove).forEach(changed::remove);
        return found;
    }

    /** Somebody has another address on record, and the one they had again once their record has been read. */
    void readdressForOneReading(Subscriber resident) {
        String before = address(resident);
        readdress(resident, "new" + before, Set.of("new" + before, before));
        away.add(resident.id());
    }

    /** Somebody has another e-mail address on record from now on. */
    void readdress(Subscriber resident, String email, Set<String> mayGoTo) {
        changed.put(
                resident.id(), resident.change().reachedAt(null, null, email).done());
        mailOf.put(resident.id(), mayGoTo);
    }

    /** The addresses to which somebody's digest may go. */
    Set<String> mailOf(Subscriber resident) {
        return mailOf.getOrDefault(resident.id(), Set.of(address(resident)));
    }

    /** Those who may get digests. */
    List<Subscriber> readers() {
        return residents.stream()
                .filter(resident -> resident.channels().contains(Channel.EMAIL))
                .toList();
    }

    /** Whoever is written to at that address. */
    List<Subscriber> at(String address) {
        return residents.stream()
                .filter(resident -> addresses(resident).anyMatch(address::equals))
                .toList();
    }

    /** Somebody who moves in. */
    Subscriber newcomer() {
        List<Channel> channels = scenario.channels().stream().sorted().toList();
        Channel channel = channels.get(scheduler.dice().nextInt(channels.size()));
        Subscriber newcomer = resident(900 + newcomers.size(), channel);
        residents.add(newcomer);
        addresses(newcomer).forEach(newcomers::add);
        return newcomer;
    }

    /** Whether somebody with that address is one of those whom the alert is for. */
    boolean isMeant(Alert alert, String address) {
        Set<String> groups = alert.audience().groups();
        LocalDate today = LocalDate.ofInstant(season.start, Here.ZONE);
        return at(address).stream()
                .filter(resident -> alert.severity().urgent() || wants(resident))
                .flatMap(resident -> Stream.concat(
                        Stream.of(new Spot(resident.point(), resident.groups(), resident.until())),
                        resident.places().stream().map(OwnPlace::spot)))
                .filter(spot -> spot.until() == null || spot.until().compareTo(today) >= 0)
                .anyMatch(spot -> groups.isEmpty() || spot.groups().stream().anyMatch(groups::contains));
    }

    /** Whether somebody has a place in the group that was over before the run. */
    static boolean wasThere(Subscriber resident) {
        return !resident.groups().contains(GROUP)
                && resident.places().stream().allMatch(place -> place.until() != null)
                && resident.everyGroup().contains(GROUP);
    }

    /** Whether what is routine, and of no kind, is for somebody: said anew here, without the rule that is tried. */
    boolean wants(Subscriber resident) {
        LocalDate until = resident.wishes().pausedUntil();
        LocalDate today = LocalDate.ofInstant(season.start, Here.ZONE);
        return (until == null || until.compareTo(today) <= 0)
                && !resident.wishes().kinds().containsKey(Kind.OTHER);
    }

    /** The one address of a resident; of who is pushed to, their browser. */
    static String address(Subscriber resident) {
        Browser browser = resident.browser();
        return browser == null ? resident.addresses().values().iterator().next() : browser.address();
    }

    /** Every address that a resident has chosen. */
    static Stream<String> addresses(Subscriber resident) {
        return resident.addresses().values().stream();
    }

    /** Whether somebody has shown that their mobile is theirs. */
    static boolean hasProven(Subscriber resident) {
        return resident.mobile() != null && !resident.id().endsWith("7");
    }

    /** Those who are pushed to and have a mobile beside, at which they have not chosen to be reached. */
    Stream<Subscriber> pushedWithMobile() {
        return residents.stream()
                .filter(one -> one.browser() != null && one.mobile() != null)
                .filter(one -> addresses(one).noneMatch(one.mobile()::equals));
    }

    /** Those who are pushed to and have chosen that way to be reached at their mobile besides. */
    Stream<Subscriber> pushedAnd(Channel channel) {
        return residents.stream()
                .filter(one -> one.browser() != null && one.addresses().containsKey(channel));
    }

    static Channel channel(String address) {
        if (Browser.of(address).isPresent()) {
            return Channel.PUSH;
        }
        if (address.startsWith(CALLED)) {
            return Channel.VOICE;
        }
        return address.contains("@") ? Channel.EMAIL : address.startsWith("+447") ? Channel.SMS : Channel.VOICE;
    }
}
