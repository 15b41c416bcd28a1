package org.communityalerts.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.communityalerts.alert.approve.DecideAlert;
import org.communityalerts.alert.approve.DecideAlertFunction;
import org.communityalerts.alert.approve.TellSupervisors;
import org.communityalerts.alert.call.FollowCall;
import org.communityalerts.alert.fanout.FanOut;
import org.communityalerts.alert.follow.FollowPushes;
import org.communityalerts.alert.plan.PlanAlert;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendDigests;
import org.communityalerts.alert.send.SendOne;
import org.communityalerts.alert.send.SendPushes;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.provider.HeedGone;
import org.communityalerts.alert.stop.StopAlert;
import org.communityalerts.alert.stop.StopAlertFunction;
import org.communityalerts.alert.stop.WithdrawAlert;
import org.communityalerts.alert.stop.WithdrawAlertFunction;
import org.communityalerts.alert.sweep.SweepAlerts;
import org.communityalerts.alert.sweep.SweepDigests;
import org.communityalerts.alert.track.Track;
import org.communityalerts.craft.attached.FetchAttached;
import org.communityalerts.craft.mail.DigestWords;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryRemits;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySpending;
import org.communityalerts.memory.SendContexts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Diaries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Redials;
import org.communityalerts.port.delivery.Standings;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;
import org.communityalerts.port.reply.Conversations;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.reply.hear.AutomaticAnswers;
import org.communityalerts.reply.hear.Hear;
import org.communityalerts.reply.hear.Meaning;
import org.communityalerts.reply.hear.TakeReply;
import org.communityalerts.reply.hear.Wording;
import org.communityalerts.resident.group.EndBrowser;
import tools.jackson.databind.json.JsonMapper;

/** The product's own functions, between simulated queues, records and providers. */
final class Product {
    private static final Targeting TARGETING = new Targeting(PlacesFile.forceArea());
    private static final JsonMapper JSON = Json.mapper();
    private static final FanOut.Size SIZE = new FanOut.Size(5, 3);

    /** A device's time where it is taken away: long enough for the text to be told from one decided on at the claim. */
    private static final Duration HURRIED = Duration.ofSeconds(30);

    private final Scenario scenario;
    private final Scheduler scheduler;
    private final Records records;
    private final Wire wire;
    private final SimulatedLedger ledger;
    private final Claims claims;
    private final Map<Integer, Runnable> reads = new HashMap<>();
    private int readings;
    private final List<SimulatedQueue<?>> queues = new ArrayList<>();
    private final SimulatedQueue<String> planned;
    private final Function<List<String>, List<Subscriber>> people;
    private final SimulatedQueue<Slice> slices;
    private final Queue<String> published;
    private final ChunkQueues chunks;
    private final SimulatedQueue<Chunk> pushes;
    private final SimulatedQueue<String> gone;
    private final Followed followed;

    /** @param people those of some ids who are on record */
    Product(
            Scenario scenario,
            Scheduler scheduler,
            Records records,
            Wire wire,
            SimulatedLedger ledger,
            Function<List<String>, List<Subscriber>> people) {
        this.people = people;
        this.scenario = scenario;
        this.scheduler = scheduler;
        this.records = records;
        this.wire = wire;
        this.ledger = ledger;
        boolean conditional = scenario.without() != Scenario.Without.THE_CLAIMS_CONDITION;
        this.claims = new Claims(scheduler, records.deliveries, conditional);
        this.planned = queue();
        this.slices = queue();
        this.published = wired(queue());
        this.pushes = queue(0);
        this.gone = queue(0);
        this.followed = new Followed(scheduler, records.deliveries);
        Map<Channel, SimulatedQueue<Chunk>> routine = queues(Channel.SMS, Channel.VOICE, Channel.EMAIL, Channel.PUSH);
        Map<Channel, SimulatedQueue<Chunk>> urgent = queues(Channel.SMS, Channel.PUSH);
        this.chunks = new ChunkQueues(wired(routine), wired(urgent));
        routine.forEach(this::send);
        urgent.forEach(this::send);
        plan();
        report();
        follow();
    }

    /** Whether no function has anything left to do that an alert waits for. */
    boolean idle() {
        return queues.stream().allMatch(SimulatedQueue::idle);
    }

    Claims claims() {
        return claims;
    }

    Followed followed() {
        return followed;
    }

    Alerts alerts() {
        return wire.to(Alerts.class, records.alerts);
    }

    /** The alerts as whoever starts one may see them. */
    private Alerts starting() {
        return scenario.without() == Scenario.Without.THE_WITHDRAWALS_CONDITION
                ? wire.to(Alerts.class, new Restarted(records.alerts).alerts())
                : alerts();
    }

    private InstantSource clock() {
        return scenario.without() == Scenario.Without.THE_TIME ? () -> Instant.MAX : scheduler;
    }

    Queue<String> planned() {
        return wired(planned);
    }

    SweepAlerts sweep() {
        return new SweepAlerts(alerts(), tallies(), wired(planned), wired(slices), chunks, news -> {}, scheduler);
    }

    SweepDigests digests() {
        return new SweepDigests(expected(), chunks, scheduler);
    }

    private Digests expected() {
        boolean expects = scenario.without() != Scenario.Without.THE_DIGESTS_EXPECTATION;
        return wire.to(Digests.class, expects ? records.deliveries : new Unexpected(records.deliveries));
    }

    StopAlertFunction stop() {
        return new StopAlertFunction(
                new Http(),
                new StopAlert(alerts(), records.alerts.incidents, tallies(), published, scheduler),
                MemoryRemits.ofNobody());
    }

    WithdrawAlertFunction withdraw() {
        return new WithdrawAlertFunction(new Http(), new WithdrawAlert(alerts(), scheduler), MemoryRemits.ofNobody());
    }

    DecideAlertFunction decide() {
        return new DecideAlertFunction(
                new Http(),
                new DecideAlert(
                        alerts(),
                        List::of,
                        this::asAsked,
                        new WithinBudget(new MemorySpending(), new MemorySettings()),
                        MemoryRemits.ofNobody(),
                        wired(planned),
                        scheduler),
                new TellSupervisors(null, null),
                notice -> {},
                new MemoryNoticeLog());
    }

    /** Whoever approves has seen how many there are by now. */
    private Estimate asAsked(Alert waiting) {
        int told = records.alerts.find(waiting.id()).orElseThrow().approval().recipients();
        return new Estimate(told, Map.of(), BigDecimal.ZERO, 0);
    }

    /** @param latest the alert that may have reached an address last */
    TakeReply hear(LatestAlert latest) {
        Contacts contacts = wire.to(Contacts.class, records.contacts);
        Replies replies = wire.to(Replies.class, records.replies);
        var joining = new JoinByKeyword(
                new MemoryGroups(Cast.GROUP),
                PlacesFile.forceArea(),
                contacts,
                records.subscribers,
                new MemoryResidentActs(),
                () -> "joined",
                scheduler);
        var wording = new Wording("Demo Constabulary", "https://alerts.example.org");
        return new TakeReply(
                replies,
                new TakeReply.Records(contacts, records.subscribers, wire.to(LatestAlert.class, latest)),
                new Meaning(alerts(), contacts, replies, joining, scheduler),
                new AutomaticAnswers(replies, contacts, joining, wording, scheduler),
                wired(said()),
                scheduler);
    }

    /** Nothing that was said gets lost on its way to be heard; some of it is handed over twice. */
    private SimulatedQueue<Said> said() {
        SimulatedQueue<Said> said = queue(0);
        var books = new Hear.Books(
                wire.to(Replies.class, records.replies),
                wire.to(Conversations.class, records.conversations),
                tallies(),
                wire.to(Responses.class, responses()));
        said.feeds(QueueFunction.each(
                JSON,
                Said.class,
                new Hear(
                        books,
                        alerts(),
                        records.subscribers,
                        news -> {},
                        new MemoryQueue<>(),
                        new FetchAttached(null, null, records.replies))::hear)::apply);
        return said;
    }

    private Responses responses() {
        boolean byPerson = scenario.without() != Scenario.Without.THE_ANSWERS_PERSON;
        return byPerson ? records.responses : new Nameless(records.responses);
    }

    private Tallies tallies() {
        boolean seated = scenario.without() != Scenario.Without.THE_SEAT;
        return wire.to(Tallies.class, seated ? records.tallies : new Unseated(records.tallies));
    }

    private <T> SimulatedQueue<T> queue() {
        return queue(scenario.losses());
    }

    private <T> SimulatedQueue<T> queue(double losses) {
        var queue = new SimulatedQueue<T>(scheduler, JSON, scenario.duplicates(), losses);
        queues.add(queue);
        return queue;
    }

    @SuppressWarnings("unchecked")
    private <T> Queue<T> wired(SimulatedQueue<T> queue) {
        return wire.to(Queue.class, queue);
    }

    private void plan() {
        var fanOut = fanOut(SendTimes.BUDGET);
        var untimely = fanOut(Duration.ZERO);
        slices.feeds(QueueFunction.each(JSON, Slice.class, fanOut::read)::apply);
        var plan = new PlanAlert(
                starting(),
                records.alerts.incidents,
                records.alerts.earlier(),
                TARGETING,
                (found, only) -> {
                    scheduler.note(Met.A_SLICE_READ_WHERE_IT_WAS_CUT);
                    // To few, so many have come that they take longer than there is time.
                    (found.alert().goesToFew() ? untimely : fanOut).readAtOnce(found, only);
                    noteTheRest(only);
                },
                wired(slices),
                published,
                tallies(),
                MemoryRemits.within(starting(), clock()),
                clock());
        planned.feeds(QueueFunction.each(JSON, String.class, plan::plan)::apply);
    }

    private FanOut fanOut(Duration budget) {
        return new FanOut(
                alerts(),
                new SlicePeople(wire.to(AudienceEntries.class, new Entries()), null),
                wire.to(Readings.class, records.readings),
                TARGETING,
                chunks,
                wired(slices),
                tallies(),
                scheduler,
                budget,
                SIZE);
    }

    private void noteTheRest(Slice only) {
        if (records.tallies.lastPage(only.alertId(), only.pages()).stream().anyMatch(page -> !page.endsSlice())) {
            scheduler.note(Met.THE_REST_OF_A_SLICE_LEFT_BY_WHOEVER_CUT_IT);
        }
    }

    private Iterator<AudienceEntry> read(String group, KeyRange range, String afterKey) {
        var found = records.audience.read(group, range, afterKey);
        Runnable next = reads.remove(++readings);
        if (next != null) {
            scheduler.note(Met.A_RESIDENT_WHO_CAME_WHILE_THE_AUDIENCE_WAS_READ);
            next.run();
        }
        return switch (scenario.without()) {
            case THE_WISHES -> without(found, true, false);
            case THE_FIRST_SPOT -> without(found, false, true);
            default -> found;
        };
    }

    /** The residents, who may move in at any reading. */
    private final class Entries implements AudienceEntries {
        @Override
        public Iterator<AudienceEntry> read(String group, KeyRange range, String afterKey) {
            return Product.this.read(group, range, afterKey);
        }

        @Override
        public Optional<List<AudienceEntry>> readIfFewer(String group, KeyRange range, int than) {
            var found = new ArrayList<AudienceEntry>();
            read(group, range, null).forEachRemaining(found::add);
            return found.size() < than ? Optional.of(found) : Optional.empty();
        }
    }

    /** As they would be without what is taken away. */
    private static Iterator<AudienceEntry> without(Iterator<AudienceEntry> found, boolean wishes, boolean spots) {
        var all = new ArrayList<AudienceEntry>();
        found.forEachRemaining(one -> all.add(new AudienceEntry(
                one.key(),
                one.point(),
                one.groups(),
                one.language(),
                one.addresses(),
                one.quietHours(),
                wishes ? Wishes.NONE : one.wishes(),
                spots ? List.of() : one.spots())));
        return all.iterator();
    }

    /** Has that done once the audience has been read so often. */
    void afterReads(int times, Runnable then) {
        reads.put(times, then);
    }

    /** Nothing that a provider reports gets lost: it is told again until it is taken. */
    private void report() {
        SimulatedQueue<Receipt> receipts = queue(0);
        SimulatedQueue<CallEnd> ends = queue(0);
        var book = wire.to(Receipts.class, followed);
        receipts.feeds(QueueFunction.together(
                JSON, Receipt.class, new Track(book, tallies(), records.contacts, scheduler)::track)::apply);
        var books = new FollowCall.Books(alerts(), book, Product::answered, tallies());
        var residents = new FollowCall.Residents(records.contacts, records.subscribers);
        var follow = new FollowCall(books, residents, chunks, SendTimes.BETWEEN_CALLS, scheduler);
        ends.feeds(QueueFunction.each(JSON, CallEnd.class, follow::follow)::apply);
        ledger.tell(new Reports(scheduler, scenario.eventful(), receipts, ends)::of);
    }

    /** Nor does that something is to be looked at: only what comes of it may. */
    private void follow() {
        boolean timed = scenario.without() != Scenario.Without.THE_TIME_TO_SHOW_IT;
        var useCase = new FollowPushes(
                alerts(),
                wire.to(Standings.class, new AsHeeded()),
                new FollowPushes.Residents(records.contacts, records.subscribers),
                followed.noted(chunks),
                wired(pushes),
                timed ? SendTimes.TO_BE_WAITED_FOR : HURRIED,
                scheduler);
        pushes.feeds(QueueFunction.each(JSON, Chunk.class, useCase::follow)::apply);
        var endBrowser = new EndBrowser(records.contacts, records.subscribers, new MemoryResidentActs(), scheduler);
        gone.feeds(QueueFunction.each(JSON, String.class, message -> {
            scheduler.note(Met.A_BROWSER_THAT_WAS_GONE);
            endBrowser.takes(message);
        })::apply);
    }

    /** How deliveries stand, but for what was shown if that is taken away. */
    private final class AsHeeded implements Standings {
        @Override
        public Optional<Standing> of(Deliveries.Key key) {
            boolean heeded = scenario.without() != Scenario.Without.WHAT_WAS_SHOWN;
            return records.deliveries
                    .of(key)
                    .map(one -> heeded || one.status() != DeliveryStatus.DELIVERED
                            ? one
                            : new Standing(DeliveryStatus.SENT, one.since(), one.followed()));
        }

        @Override
        public void follow(Deliveries.Key key) {
            records.deliveries.follow(key);
        }
    }

    /** Sends pushes as they are sent, but for what is taken away. */
    private void sendPushes(SendChunk sender, Chunk chunk) {
        Queue<Chunk> queue = wired(pushes);
        switch (scenario.without()) {
            case THE_TIME_TO_SHOW_IT -> new SendPushes(alerts(), sender, new Hurried(queue)).send(chunk);
            case THE_LOOK_AT_A_PUSH -> sender.send(chunk);
            default -> new SendPushes(alerts(), sender, queue).send(chunk);
        }
    }

    /** A queue in which nothing waits for the whole of its time. */
    private record Hurried(Queue<Chunk> queue) implements Queue<Chunk> {
        @Override
        public void send(List<Chunk> chunks) {
            queue.send(chunks);
        }

        @Override
        public void sendLater(Chunk chunk, Duration delay) {
            queue.sendLater(chunk, HURRIED);
        }

        @Override
        public boolean idle() {
            return queue.idle();
        }
    }

    private static Redials.Missed answered(Deliveries.Key key, String callId, int most, boolean open, Instant now) {
        throw new IllegalStateException("every call is answered here");
    }

    private Map<Channel, SimulatedQueue<Chunk>> queues(Channel... channels) {
        var all = new EnumMap<Channel, SimulatedQueue<Chunk>>(Channel.class);
        for (Channel channel : channels) {
            all.put(channel, queue());
        }
        return all;
    }

    private Map<Channel, Queue<Chunk>> wired(Map<Channel, SimulatedQueue<Chunk>> some) {
        var all = new EnumMap<Channel, Queue<Chunk>>(Channel.class);
        some.forEach((channel, queue) -> all.put(channel, wired(queue)));
        return all;
    }

    private void send(Channel channel, SimulatedQueue<Chunk> queue) {
        SendChunk sender = sender(channel);
        queue.feeds(QueueFunction.each(
                JSON,
                Chunk.class,
                switch (channel) {
                    case EMAIL -> digests(sender)::send;
                    case PUSH -> chunk -> sendPushes(sender, chunk);
                    default -> sender::send;
                })::apply);
    }

    @SuppressWarnings("unchecked")
    private SendDigests digests(SendChunk sender) {
        var words = new DigestWords("Demo Constabulary", "https://alerts.example.org");
        var books = new SendDigests.Books(
                expected(),
                wire.to(Deliveries.class, claims),
                wire.to(Footprints.class, new MemoryFootprints()),
                wire.to(Contacts.class, records.contacts));
        return new SendDigests(
                sending(), sender, records.alerts.incidents, books, wire.to(Function.class, people), words);
    }

    private SendChunk sender(Channel channel) {
        boolean traces = channel == Channel.SMS || channel == Channel.VOICE;
        var provider =
                wire.to(Provider.class, new SimulatedProvider(scheduler, scenario.faults(), traces, ledger, claims));
        var one = new SendOne(
                wire.to(Deliveries.class, claims, Set.of("claim", "settle")),
                expected(),
                wire.to(Clearances.class, this::cleared, Set.of("of")),
                channel == Channel.PUSH ? new HeedGone(provider, this::end) : provider,
                message -> 1,
                scheduler,
                SendTimes.DOUBT);
        return new SendChunk(sending(), one);
    }

    private SendContext sending() {
        return SendContexts.of(
                alerts(),
                tallies(),
                wire.to(SettingsBook.class, settings()),
                wire.to(Diaries.class, records.diaries),
                chunks,
                new SimulatedAttempts(scheduler, 2),
                scheduler,
                scheduler::sleepUntil);
    }

    private void end(String browser) {
        wired(gone).send(List.of(EndBrowser.asked(browser)));
    }

    private SettingsBook settings() {
        return scenario.without() == Scenario.Without.THE_QUIET_HOURS ? new MemorySettings() : records.settings;
    }

    private Clearance cleared(String alertId, String address, String whose) {
        Clearance clearance = records.clearances.of(alertId, address, whose);
        boolean late = Cast.channel(address) == Channel.EMAIL
                && scenario.without() == Scenario.Without.THE_DIGESTS_READING
                && records.deliveries.digestOf(address, alertId).isPresent();
        boolean ignored = clearance == Clearance.STOPPED
                        && (late || scenario.without() == Scenario.Without.THE_STOP_CHECK)
                || clearance == Clearance.SUPPRESSED && scenario.without() == Scenario.Without.THE_SUPPRESSION_CHECK;
        return ignored ? Clearance.CLEAR : clearance;
    }
}
