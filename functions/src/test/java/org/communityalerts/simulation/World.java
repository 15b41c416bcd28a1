package org.communityalerts.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;

/** A run: the product, and all that officers, residents and providers do to it. The seed decides all that happens. */
final class World {
    private static final int STOPPED = 202;
    private static final int TOO_LATE = 409;
    private static final Duration END = Duration.ofDays(3);

    final Records records = new Records();
    final SimulatedLedger ledger = new SimulatedLedger();
    final Cast cast;
    final Scenario scenario;

    private final Scheduler scheduler;
    private final Wire wire;
    private final Product product;
    private int officersBusy;
    private boolean drained;

    World(long seed, Scenario scenario, Trouble trouble) {
        this.scenario = scenario;
        this.scheduler = new Scheduler(seed, Examples.NOW);
        this.cast = new Cast(scenario, scheduler);
        var random = Trouble.now(scheduler.dice(), scenario.crashes(), scenario.refusals());
        this.wire = new Wire(scheduler, trouble == Trouble.NONE ? random : trouble);
        this.product = new Product(scenario, scheduler, records, wire, ledger);
    }

    /** How many calls the functions have made to their ports. */
    int calls() {
        return wire.calls();
    }

    boolean drained() {
        return drained;
    }

    World run() {
        cast.residents.forEach(records.audience::add);
        cast.alerts.forEach(this::issue);
        if (scenario.eventful()) {
            new Events(scheduler, scenario, cast).begin(this);
        }
        sweepFrom(Examples.NOW.plusSeconds(60));
        drained = scheduler.runUntil(Examples.NOW.plus(END))
                && records.alerts.open().isEmpty();
        return this;
    }

    /** An officer sends the alert, and the same request again until it is answered. */
    private void issue(Alert alert) {
        Instant when = scheduler.instant().plus(scheduler.upTo(Duration.ofMinutes(2)));
        Alerts book = product.alerts();
        Queue<String> planned = product.planned();
        officer(
                when,
                () -> {
                    if (book.accept(alert, null, new CallerKey("officer", alert.id()), "same")
                            instanceof Alerts.Acceptance.New) {
                        planned.send(List.of(alert.id()));
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

    private static RequestContext asSupervisor() {
        var jwt = RequestContext.Authorizer.JWT
                .builder()
                .withClaims(Map.of("sub", "sergeant", "cognito:groups", "[supervisor]"))
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
        var newcomer = cast.newcomer(scenario, scheduler);
        cast.residents.add(newcomer);
        records.audience.add(newcomer);
    }

    void quiet() {
        records.settings.quiet(new QuietHours(LocalTime.of(11, 30), LocalTime.of(12, 45)));
    }

    private void officer(Instant when, Runnable request, Runnable answered) {
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
            if (officersBusy > 0 || !records.alerts.open().isEmpty() || !product.idle()) {
                sweepFrom(scheduler.instant().plusSeconds(60).plus(scheduler.upTo(Duration.ofMinutes(5))));
            }
        });
    }
}
