package org.communityalerts.desk.duty;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.port.Queue;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.People.Person;
import org.communityalerts.port.force.Watches;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of the force what they want to know, once in each way they chose, and texts whoever is on duty what
 * nobody opened within a minute. After a crash it goes on with those who were not told yet.
 */
public final class TellStaff {
    static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SUPERVISOR = "supervisor";

    private final People people;
    private final Watches watches;
    private final NoticeLog told;
    private final StaffWays ways;
    private final Queue<StaffNotice> later;

    /** @param later where a notice waits to be looked at again */
    public TellStaff(People people, Watches watches, NoticeLog told, StaffWays ways, Queue<StaffNotice> later) {
        this.people = people;
        this.watches = watches;
        this.told = told;
        this.ways = ways;
        this.later = later;
    }

    /** Throws if somebody could not be told, and is to be told again. */
    public void tell(StaffNotice notice) {
        Map<String, Watch> chosen = watches.all().stream().collect(Collectors.toMap(Watch::person, watch -> watch));
        List<Person> everybody = people.all();
        People now = () -> everybody;
        Set<String> own = notice.person() == null ? Set.of() : Set.copyOf(now.accounts(notice.person()));
        List<Person> concerned = everybody.stream()
                .filter(person -> concerns(notice, person, own.contains(person.id())))
                .toList();
        if (notice.unopened()) {
            if (!told.opened(notice.id())) {
                all(concerned.stream()
                        .map(person -> chosen.get(person.id()))
                        .filter(watch -> watch != null && watch.onDuty())
                        .map(watch -> () -> text(notice, watch)));
            }
            return;
        }
        if (notice.kind().presses() && told.begin(notice.id() + " later")) {
            later.sendLater(notice.later(), PATIENCE);
            told.done(notice.id() + " later");
        }
        Map<String, String> firstAccounts = firstAccounts(everybody);
        all(concerned.stream()
                .flatMap(person ->
                        told(notice, person, chosen.getOrDefault(person.id(), usual(person)), firstAccounts)));
    }

    /** An approval concerns supervisors who did not issue the alert, a decision whoever issued it, and trouble both. */
    private static boolean concerns(StaffNotice notice, Person person, boolean own) {
        boolean supervisor = person.roles().contains(SUPERVISOR);
        return switch (notice.kind()) {
            case APPROVAL -> supervisor && !own;
            case DECISION -> own;
            case TROUBLE -> supervisor || own;
            case REPLY -> supervisor || person.roles().contains("officer");
        };
    }

    private Stream<Runnable> told(StaffNotice notice, Person person, Watch watch, Map<String, String> firstAccounts) {
        if (!watch.wants().contains(notice.kind())) {
            return Stream.empty();
        }
        Stream<Runnable> pushes = watch.browsers().stream().map(browser -> () -> push(notice, watch, browser));
        String address = person.email();
        return watch.byEmail() && address != null
                ? Stream.concat(pushes, Stream.of(() -> email(notice, address, firstAccounts)))
                : pushes;
    }

    private void push(StaffNotice notice, Watch watch, Browser browser) {
        once(notice.id() + " " + browser.endpoint(), () -> {
            if (!ways.push(notice, browser)) {
                watches.revise(watch, now -> now.without(browser.endpoint()));
            }
        });
    }

    /** Whoever has two accounts under one address has the e-mail once. */
    private void email(StaffNotice notice, String address, Map<String, String> firstAccounts) {
        String account = firstAccounts.get(address.toLowerCase(Locale.ROOT));
        once(notice.id() + " " + account + " email", () -> ways.email(notice, address));
    }

    private static Map<String, String> firstAccounts(List<Person> everybody) {
        var first = new HashMap<String, String>();
        for (Person person : everybody) {
            String address = person.email();
            if (address != null) {
                first.merge(
                        address.toLowerCase(Locale.ROOT),
                        person.id(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        return first;
    }

    private void text(StaffNotice notice, Watch watch) {
        String mobile = watch.mobile();
        if (mobile != null) {
            once(notice.id() + " " + watch.person() + " text", () -> ways.text(notice, mobile));
        }
    }

    private void once(String what, Runnable tell) {
        if (told.begin(what)) {
            tell.run();
            told.done(what);
        }
    }

    /** Side by side: nobody waits for another's push service. All are tried, whoever fails. */
    private static void all(Stream<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = tasks.map(threads::submit).toList();
            long failed = running.stream().filter(one -> failure(one) != null).count();
            if (failed > 0) {
                throw new IllegalStateException(failed + " could not be told");
            }
        }
    }

    private static @Nullable Throwable failure(Future<?> one) {
        try {
            one.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private static Watch usual(Person person) {
        return Watch.usual(person.id(), person.roles().contains(SUPERVISOR));
    }
}
