package org.communityalerts.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Json;
import org.communityalerts.fanout.FanOut;
import org.communityalerts.fanout.FanOutFunction;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryDiaries;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Clearance;
import org.communityalerts.model.QuietHours;
import org.communityalerts.model.Slice;
import org.communityalerts.places.PlacesFile;
import org.communityalerts.plan.PlanAlert;
import org.communityalerts.plan.PlanAlertFunction;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.AudienceEntries;
import org.communityalerts.port.ChunkQueues;
import org.communityalerts.port.Clearances;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Diaries;
import org.communityalerts.port.Provider;
import org.communityalerts.port.Queue;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.port.Tallies;
import org.communityalerts.send.Ground;
import org.communityalerts.send.Patience;
import org.communityalerts.send.SendChunk;
import org.communityalerts.send.SendOne;
import org.communityalerts.send.SendSmsFunction;
import org.communityalerts.stop.StopAlert;
import org.communityalerts.stop.StopAlertFunction;
import org.communityalerts.sweep.SweepAlerts;
import org.communityalerts.targeting.Targeting;
import tools.jackson.databind.json.JsonMapper;

/** The functions of the product on simulated ground: the seed decides all that happens. */
final class World {
    private static final Targeting TARGETING = new Targeting(PlacesFile.forceArea());
    private static final JsonMapper JSON = Json.mapper();
    private static final Duration BUDGET = Duration.ofSeconds(35);
    private static final int STOPPED = 202;
    private static final int TOO_LATE = 409;
    private static final Duration END = Duration.ofDays(3);
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(90), Duration.ofMinutes(5), Duration.ofMinutes(30));

    final MemoryAlerts alerts = new MemoryAlerts();
    final MemoryTallies tallies = new MemoryTallies();
    final MemoryDeliveries deliveries = new MemoryDeliveries();
    final List<SimulatedProvider.Entry> ledger = new ArrayList<>();
    final Cast cast;
    final Scenario scenario;

    private final Scheduler scheduler;
    private final Wire wire;
    private final MemoryAudience audience = new MemoryAudience();
    private final MemoryClearances clearances = new MemoryClearances(alerts);
    private final MemorySettings settings = new MemorySettings();
    private final MemoryDiaries diaries = new MemoryDiaries();
    private final Claims claims;
    private final List<SimulatedQueue<?>> queues = new ArrayList<>();
    private final SimulatedQueue<String> planned;
    private final SimulatedQueue<Slice> slices;
    private final ChunkQueues chunks;
    private int officersBusy;
    private boolean drained;

    World(long seed, Scenario scenario, Trouble trouble) {
        this.scenario = scenario;
        this.scheduler = new Scheduler(seed, Examples.NOW);
        this.cast = new Cast(scenario, scheduler);
        var random = Trouble.now(scheduler.dice(), scenario.crashes(), scenario.refusals());
        this.wire = new Wire(scheduler, trouble == Trouble.NONE ? random : trouble);
        this.claims = new Claims(scheduler, deliveries, scenario.without() != Scenario.Without.THE_CLAIMS_CONDITION);
        this.planned = queue();
        this.slices = queue();
        this.chunks = connect();
    }

    /** How many calls the functions have made to their ports. */
    int calls() {
        return wire.calls();
    }

    boolean drained() {
        return drained;
    }

    int deadLetters() {
        return queues.stream().mapToInt(queue -> queue.deadLetters().size()).sum();
    }

    World run() {
        cast.residents.forEach(audience::add);
        cast.alerts.forEach(this::issue);
        if (scenario.eventful()) {
            new Events(scheduler, scenario, cast).begin(this);
        }
        sweepFrom(Examples.NOW.plusSeconds(60));
        drained = scheduler.runUntil(Examples.NOW.plus(END)) && alerts.open().isEmpty();
        return this;
    }

    private <T> SimulatedQueue<T> queue() {
        var queue = new SimulatedQueue<T>(scheduler, JSON, scenario.duplicates(), scenario.losses());
        queues.add(queue);
        return queue;
    }

    private ChunkQueues connect() {
        var routine = Map.of(
                Channel.SMS,
                this.<Chunk>queue(),
                Channel.VOICE,
                this.<Chunk>queue(),
                Channel.EMAIL,
                this.<Chunk>queue());
        var urgent = Map.of(Channel.SMS, this.<Chunk>queue());
        var all = new ChunkQueues(Map.copyOf(wired(routine)), Map.copyOf(wired(urgent)));
        Queue<Slice> wiredSlices = wired(slices);
        var plan = new PlanAlert(wired(), TARGETING, wiredSlices, wired(this.<String>queue()), wiredTallies());
        planned.feeds(new PlanAlertFunction(JSON, plan)::apply);
        var entries = wire.to(AudienceEntries.class, audience);
        var size = new FanOut.Size(5, 3);
        var fanOut = new FanOut(wired(), entries, TARGETING, all, wiredSlices, wiredTallies(), scheduler, BUDGET, size);
        slices.feeds(new FanOutFunction(JSON, fanOut)::apply);
        routine.forEach((channel, queue) -> queue.feeds(new SendSmsFunction(JSON, sender(channel, all))::apply));
        urgent.forEach((channel, queue) -> queue.feeds(new SendSmsFunction(JSON, sender(channel, all))::apply));
        return all;
    }

    private SendChunk sender(Channel channel, ChunkQueues all) {
        var provider = new SimulatedProvider(scheduler, scenario.faults(), channel != Channel.EMAIL, ledger, claims);
        var one = new SendOne(
                wire.to(Deliveries.class, claims),
                wire.to(Clearances.class, this::cleared),
                wire.to(Provider.class, provider),
                message -> 1,
                scheduler,
                PATIENCE);
        var ground = new Ground(
                wired(),
                wiredTallies(),
                wire.to(SettingsBook.class, settings),
                wire.to(Diaries.class, diaries),
                all,
                new SimulatedAttempts(scheduler, 2),
                scheduler,
                scheduler::sleepUntil,
                BUDGET);
        return new SendChunk(ground, one);
    }

    private Clearance cleared(String alertId, String address) {
        Clearance clearance = clearances.of(alertId, address);
        boolean ignored = clearance == Clearance.STOPPED && scenario.without() == Scenario.Without.THE_STOP_CHECK
                || clearance == Clearance.SUPPRESSED && scenario.without() == Scenario.Without.THE_SUPPRESSION_CHECK;
        return ignored ? Clearance.CLEAR : clearance;
    }

    private Alerts wired() {
        return wire.to(Alerts.class, alerts);
    }

    private Tallies wiredTallies() {
        return wire.to(Tallies.class, tallies);
    }

    @SuppressWarnings("unchecked")
    private <T> Queue<T> wired(SimulatedQueue<T> queue) {
        return wire.to(Queue.class, queue);
    }

    private Map<Channel, Queue<Chunk>> wired(Map<Channel, SimulatedQueue<Chunk>> some) {
        var all = new java.util.EnumMap<Channel, Queue<Chunk>>(Channel.class);
        some.forEach((channel, queue) -> all.put(channel, wired(queue)));
        return all;
    }

    /** An officer sends the alert, and the same request again until it is answered. */
    private void issue(Alert alert) {
        Instant when = scheduler.instant().plus(scheduler.upTo(Duration.ofMinutes(2)));
        Alerts book = wired();
        officer(
                when,
                () -> {
                    if (book.accept(alert, null, alert.id(), "same") instanceof Alerts.Acceptance.New) {
                        wired(planned).send(List.of(alert.id()));
                    }
                },
                () -> {});
    }

    /** An officer stops the alert. */
    void stop(Alert alert, Instant when) {
        var room = new StopAlert(wired(), wiredTallies(), wired(this.<String>queue()), scheduler);
        var stop = new StopAlertFunction(new Http(JSON), room);
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

    /** Whether a provider has taken something of it. */
    boolean hasGone(Alert alert) {
        return ledger.stream().anyMatch(entry -> entry.alertId().equals(alert.id()));
    }

    void suppress(String address) {
        clearances.suppress(address);
        cast.optedOut.put(address, scheduler.instant());
    }

    void moveIn() {
        var newcomer = cast.newcomer(scenario, scheduler);
        cast.residents.add(newcomer);
        audience.add(newcomer);
    }

    void quiet() {
        settings.quiet(new QuietHours(LocalTime.of(11, 30), LocalTime.of(12, 45)));
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
        while (!task.done()) {
            scheduler.step();
        }
        return task;
    }

    private void sweepFrom(Instant when) {
        var room =
                new SweepAlerts(wired(), wiredTallies(), wired(planned), wired(slices), chunks, news -> {}, scheduler);
        scheduler.start(new Process(), when, () -> {
            invoke(room::sweep);
            boolean quiet = officersBusy == 0 && alerts.open().isEmpty() && planned.idle() && slices.idle();
            if (!quiet || !chunks.idle()) {
                sweepFrom(scheduler.instant().plusSeconds(60).plus(scheduler.upTo(Duration.ofMinutes(5))));
            }
        });
    }
}
