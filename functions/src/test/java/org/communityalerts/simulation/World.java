package org.communityalerts.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;

/** A run: the product, and all that officers, residents and providers do to it. The seed decides all that happens. */
final class World {
    private static final int DONE = 200;
    private static final int STOPPED = 202;
    private static final int TOO_LATE = 409;
    /** One run of so many has an alert that waits for its time. */
    private static final long LATER = 5;
    /** And another has people who get digests. */
    private static final long DIGESTS = 4;

    private static final Duration END = Duration.ofDays(3);
    /** So often the clock has alerts swept. */
    private static final Duration SWEEP = Duration.ofMinutes(1);
    /** From how long before an alert's time on, and until when after it, nothing but a minute lies between two sweeps. */
    private static final Duration AROUND = Duration.ofMinutes(8);

    final Records records = new Records();
    final SimulatedLedger ledger = new SimulatedLedger();
    final Texts texts;
    final Cast cast;
    final Scenario scenario;
    final Season season;

    private final Scheduler scheduler;
    private final Wire wire;
    private final Product product;
    /** The force's quiet hours, or null. */
    QuietHours quiet;

    private int officersBusy;
    private boolean drained;

    World(long seed, Scenario scenario, Trouble trouble) {
        this.scenario = scenario;
        this.season = Season.of(seed, scenario);
        this.scheduler = new Scheduler(seed, season.start);
        long kind = scenario.eventful() ? Math.floorMod(seed, LATER) : 0;
        this.cast = new Cast(scenario, scheduler, season, kind == 3, scenario.digests() || kind == DIGESTS);
        var random = Trouble.now(scheduler.dice(), scenario.crashes(), scenario.refusals());
        this.wire = new Wire(scheduler, trouble == Trouble.NONE ? random : trouble);
        this.product = new Product(scenario, scheduler, records, wire, ledger, cast::onRecord);
        this.texts = new Texts(scheduler, this, product.hear((address, most) -> Texts.latest(this, address, most)));
    }

    /** How many calls the functions have made to their ports. */
    int calls() {
        return wire.calls();
    }

    /** What the run has met with. */
    Set<Met> met() {
        return scheduler.met();
    }

    boolean drained() {
        return drained;
    }

    /** When the first delivery of an alert was claimed, if any was. */
    Optional<Instant> begun(Alert alert) {
        return product.claims().first(alert.id());
    }

    /** Whether nothing went wrong from one moment to another. */
    boolean calm(Instant from, Instant to) {
        return scheduler.calm(from, to);
    }

    /** Each digest was tried at its reader's address and goes there, as far as is known; then they have another for a while. */
    World whoseReadersMoveAndComeBack() {
        LocalDate day = Digest.DAILY.after(season.start);
        for (Subscriber reader : cast.readers()) {
            records.deliveries.expect(day, reader.id(), Set.of(Cast.address(reader)));
            records.deliveries.direct(day, reader.id(), Cast.address(reader));
            cast.readdressForOneReading(reader);
        }
        return this;
    }

    World run() {
        cast.residents.forEach(this::add);
        cast.alerts.forEach(this::issue);
        if (scenario.eventful()) {
            ledger.tell(texts::answer);
            new Events(scheduler, cast).begin(this);
            if (cast.digests) {
                new DigestEvents(scheduler, this).begin();
            }
        }
        sweepFrom(season.start.plusSeconds(60));
        noteAlerts();
        drained = scheduler.runUntil(season.start.plus(END))
                && records.alerts.open().isEmpty()
                && records.deliveries.days().isEmpty();
        DigestTruth.note(this, scheduler);
        noteChunks();
        noteAnswers();
        notePushes();
        noteTwoWays();
        notePauses();
        notePlaces();
        if (cast.alerts.stream().anyMatch(alert -> Due.mustGo(this, alert))) {
            scheduler.note(Met.A_TIME_THAT_WAS_TO_BE_KEPT_TO_THE_MINUTE);
        }
        return this;
    }

    private void noteChunks() {
        for (Alert alert : cast.alerts) {
            List<Tally> tallies = records.tallies.of(alert.id());
            if (tallies.stream()
                    .filter(Tally::ofChunk)
                    .anyMatch(chunk ->
                            tallies.stream().noneMatch(page -> page.chunks().containsKey(chunk.part())))) {
                scheduler.note(Met.A_CHUNK_CUT_OTHERWISE_WHEN_ITS_PAGE_WAS_READ_AGAIN);
            }
        }
    }

    private void noteAnswers() {
        for (Alert alert : cast.alerts) {
            long answers = records.replies.to(alert.id(), 1000, null).replies().stream()
                    .filter(reply -> reply.kind() == Reply.Kind.ANSWER)
                    .count();
            if (answers > 0) {
                scheduler.note(Met.AN_ANSWER_TO_A_QUESTION);
            }
            if (answers > records.responses.to(alert.id()).size()) {
                scheduler.note(Met.AN_ANSWER_IN_PLACE_OF_ANOTHER);
            }
        }
    }

    private void notePushes() {
        if (product.followed().anyShown()) {
            scheduler.note(Met.A_PUSH_THAT_WAS_SHOWN);
        }
        cast.pushedWithMobile()
                .filter(resident ->
                        ledger.entries().stream().anyMatch(entry -> entry.to().equals(resident.mobile())))
                .forEach(resident -> scheduler.note(
                        Cast.address(resident).contains(SimulatedProvider.BAD)
                                ? Met.A_TEXT_TO_SOMEBODY_WHOSE_BROWSER_WAS_GONE
                                : Met.A_TEXT_AFTER_A_PUSH_THAT_NO_DEVICE_SHOWED));
    }

    /** Whoever is pushed to has one message besides, by text or by call: the text after the push is none. */
    private void noteTwoWays() {
        for (Alert alert : cast.alerts) {
            cast.pushedAnd(Channel.SMS)
                    .filter(resident ->
                            !followed().decided(resident.mobile(), alert.id()).isEmpty())
                    .forEach(resident -> scheduler.note(Met.A_TEXT_AFTER_A_PUSH_BESIDE_ONE_THAT_WAITED));
            cast.pushedAnd(Channel.VOICE)
                    .filter(resident -> alert.severity().urgent()
                            && !ledger.of(alert.id(), resident.mobile()).isEmpty())
                    .forEach(resident -> scheduler.note(Met.AN_URGENT_CALL_TO_SOMEBODY_WHO_IS_PUSHED_TO));
        }
    }

    /** When what was pushed was known to be shown, and when a text was decided on. */
    Followed followed() {
        return product.followed();
    }

    /** When a delivery was claimed for the first time. */
    Instant tried(Alert alert, String address) {
        return product.claims().first(address, alert.id());
    }

    /** When a delivery was claimed for the last time. */
    Instant triedLast(Alert alert, String address) {
        return product.claims().at(address, alert.id());
    }

    /** Whether a text that was decided on was deleted by hand. */
    boolean hasLostText(Alert alert, Subscriber resident) {
        return scheduler.hasLost(alert.id(), "unshown#", "\"" + resident.id() + "\"");
    }

    private void notePauses() {
        if (ledger.entries().stream()
                .anyMatch(entry -> cast.residents.stream()
                        .filter(resident -> resident.wishes().pausedUntil() != null && !cast.wants(resident))
                        .anyMatch(resident -> Cast.address(resident).equals(entry.to())))) {
            scheduler.note(Met.AN_URGENT_ALERT_TO_SOMEBODY_WHO_HAD_PAUSED);
        }
    }

    private void notePlaces() {
        boolean grouped = cast.alerts.stream()
                .anyMatch(alert -> !alert.audience().groups().isEmpty());
        if (grouped && cast.residents.stream().anyMatch(Cast::wasThere)) {
            scheduler.note(Met.A_GROUP_OF_A_PLACE_THAT_WAS_OVER);
        }
        if (ledger.entries().stream()
                .anyMatch(entry -> cast.residents.stream()
                        .filter(resident -> resident.places().size() > 1)
                        .anyMatch(resident -> Cast.address(resident).equals(entry.to())))) {
            scheduler.note(Met.SOMEBODY_MET_AT_SEVERAL_PLACES);
        }
    }

    private void noteAlerts() {
        if (cast.alerts.stream().anyMatch(Alert::training)) {
            scheduler.note(Met.AN_EXERCISE);
        }
        if (cast.alerts.stream().anyMatch(alert -> alert.sendAt() != null)) {
            scheduler.note(Met.AN_ALERT_WITH_A_TIME);
        }
        if (cast.alerts.stream().anyMatch(alert -> alert.replaces() != null)) {
            scheduler.note(Met.A_REPLACEMENT);
        }
    }

    /** An officer sends the alert, and the same request again until it is answered. All use the same key. */
    private void issue(Alert alert) {
        Instant when = scheduler.instant().plus(scheduler.upTo(Duration.ofMinutes(2)));
        Alerts book = product.alerts();
        Queue<String> planned = product.planned();
        boolean own = scenario.without() != Scenario.Without.THE_KEYS_CALLER;
        var key = new CallerKey(own ? alert.createdBy() : "anybody", "incident-4711");
        var asked = Bill.asked(alert);
        officer(
                when,
                () -> {
                    if (book.accept(alert, asked, key, "same") instanceof Alerts.Acceptance.New && asked == null) {
                        planned.send(List.of(alert.id()));
                    }
                },
                () -> cast.accepted.put(alert.id(), scheduler.instant()));
    }

    /** A second person approves the alert. */
    void approve(Alert alert, Instant when) {
        var decide = product.decide();
        var request = APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST /api/alerts/{id}/approve")
                .withRequestContext(asSupervisor())
                .withPathParameters(Map.of("id", alert.id()))
                .build();
        officer(
                when,
                () -> {
                    int status = decide.apply(request).getStatusCode();
                    if (status != DONE && status != TOO_LATE) {
                        throw new IllegalStateException("not approved");
                    }
                },
                () -> {});
    }

    /** An officer stops the alert. */
    void stop(Alert alert, Instant when) {
        var stop = product.stop();
        var request = APIGatewayV2HTTPEvent.builder()
                .withRequestContext(asSupervisor())
                .withPathParameters(Map.of("id", alert.id()))
                .build();
        var status = new int[1];
        officer(
                when,
                () -> {
                    status[0] = stop.apply(request).getStatusCode();
                    boolean answered = status[0] == STOPPED || status[0] == TOO_LATE;
                    if (!answered) {
                        throw new IllegalStateException("not stopped");
                    }
                },
                () -> {
                    if (status[0] == STOPPED) {
                        cast.stopped.put(alert.id(), scheduler.instant());
                    }
                });
    }

    /** Whoever issued the alert takes it back. */
    void withdraw(Alert alert, Instant when) {
        var withdraw = product.withdraw();
        var request = APIGatewayV2HTTPEvent.builder()
                .withRequestContext(as(alert.createdBy(), "[officer]"))
                .withPathParameters(Map.of("id", alert.id()))
                .build();
        var status = new int[1];
        officer(
                when,
                () -> {
                    status[0] = withdraw.apply(request).getStatusCode();
                    if (status[0] != DONE && status[0] != TOO_LATE) {
                        throw new IllegalStateException("not withdrawn");
                    }
                },
                () -> {
                    if (status[0] == DONE) {
                        scheduler.note(Met.A_WITHDRAWAL);
                        cast.withdrawn.put(alert.id(), scheduler.instant());
                    }
                });
    }

    private static RequestContext asSupervisor() {
        return as("sergeant", "[supervisor]");
    }

    private static RequestContext as(String who, String roles) {
        var jwt = RequestContext.Authorizer.JWT
                .builder()
                .withClaims(Map.of("sub", who, "cognito:groups", roles))
                .build();
        return RequestContext.builder()
                .withAuthorizer(RequestContext.Authorizer.builder().withJwt(jwt).build())
                .build();
    }

    void suppress(String address) {
        records.contacts.suppress(address, new Suppression(Suppression.Reason.OPT_OUT, scheduler.instant(), "text"));
        cast.optedOut.put(address, scheduler.instant());
    }

    void moveIn() {
        add(cast.newcomer());
    }

    /** Of those who are pushed to it matters what their record says. */
    private void add(Subscriber resident) {
        records.audience.add(resident);
        if (resident.browser() != null) {
            records.subscribers.add(resident);
        }
        if (resident.browser() != null && Cast.hasProven(resident)) {
            records.contacts.prove(resident.mobile(), season.start);
        }
    }

    /** Has that done once the audience has been read so often. */
    void afterReads(int reads, Runnable then) {
        product.afterReads(reads, then);
    }

    /** The group is gone for everybody; whoever was in it is taken out of it one by one. */
    void deleteGroup(Instant when) {
        cast.residents.stream()
                .filter(resident -> resident.everyGroup().contains(Cast.GROUP))
                .forEach(resident -> scheduler.start(new Process(), when, () -> {
                    scheduler.sleepUntil(when.plus(scheduler.upTo(Duration.ofMinutes(2))));
                    records.audience.leave(Cast.GROUP, resident);
                    if (records.alerts.open().stream()
                            .anyMatch(open -> Bill.asked(open.alert()) != null && open.slices() == 0)) {
                        scheduler.note(Met.A_GROUP_DELETED_BEFORE_ITS_ALERT_WAS_READ);
                    }
                    Cast.addresses(resident).forEach(cast.departed::add);
                }));
    }

    /** The table behind that port takes no requests for some time. */
    void throttle(Class<?> port, Instant from, Instant to) {
        wire.outages().add(port, from, to);
    }

    void quiet() {
        quiet = season.force;
        if (season == Season.SPRING || season == Season.AUTUMN) {
            scheduler.note(Met.QUIET_HOURS_OVER_A_CLOCK_CHANGE);
        }
        records.settings.quiet(quiet);
    }

    /** Whoever asks again until they are answered. */
    void officer(Instant when, Runnable request, Runnable answered) {
        officersBusy++;
        scheduler.start(new Process(), when, () -> {
            Task task = invoke(request);
            if (task.failure() == null) {
                answered.run();
            } else {
                officer(scheduler.instant().plusSeconds(5), request, answered);
            }
            officersBusy--;
        });
    }

    private Task invoke(Runnable body) {
        Task task = scheduler.start(new Process(), scheduler.instant(), body);
        scheduler.awaitAnyOf(List.of(task));
        return task;
    }

    private void sweepFrom(Instant when) {
        var useCase = product.sweep();
        scheduler.start(new Process(), when, () -> {
            invoke(useCase::sweep);
            if (cast.digests) {
                invoke(product.digests()::sweep);
            }
            if (officersBusy > 0 || !records.alerts.open().isEmpty() || !product.idle()) {
                sweepFrom(
                        keepsTime(when)
                                ? when.plus(SWEEP)
                                : scheduler.instant().plus(SWEEP).plus(scheduler.upTo(Duration.ofMinutes(5))));
            } else {
                records.deliveries.days().stream().findFirst().ifPresent(day -> sweepFrom(nextSweep(day)));
            }
        });
    }

    /** Nothing happens until a digest is due but what residents and officers do. */
    private Instant nextSweep(LocalDate day) {
        Instant soon = scheduler.instant().plus(SWEEP);
        Instant due = Digest.at(day).plus(scheduler.upTo(SWEEP));
        return due.isAfter(soon) ? due : soon;
    }

    /** Elsewhere a sweep may come late: around a time that an alert is to keep it comes each minute, as AWS has it. */
    private boolean keepsTime(Instant when) {
        return scenario.without() != Scenario.Without.THE_MINUTE
                && cast.alerts.stream()
                        .map(Alert::sendAt)
                        .anyMatch(time -> time != null
                                && Duration.between(when, time).abs().compareTo(AROUND) < 0);
    }
}
