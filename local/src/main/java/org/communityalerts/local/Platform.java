package org.communityalerts.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.aws.SqsServer;
import org.communityalerts.local.demo.DemoSeed;
import org.communityalerts.local.demo.DemoStreets;
import org.communityalerts.local.gateway.Gateway;
import org.communityalerts.local.gateway.JwtAuthorizer;
import org.communityalerts.local.gateway.LocalRoutes;
import org.communityalerts.local.gateway.OriginGroups;
import org.communityalerts.local.gateway.SiteHeaders;
import org.communityalerts.local.gateway.StaticSite;
import org.communityalerts.local.iam.Guard;
import org.communityalerts.local.lambda.FunctionClock;
import org.communityalerts.local.lambda.Functions;
import org.communityalerts.local.lambda.Invocable;
import org.communityalerts.local.lambda.SqsTrigger;
import org.communityalerts.local.oidc.Issuer;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.communityalerts.local.twilio.TwilioSimulator;
import org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators;
import org.communityalerts.outside.aws.dynamo.force.DynamoProfiles;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoGroups;
import org.communityalerts.outside.aws.dynamo.resident.DynamoSubscribers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole system on one machine, as template.yaml describes it. */
public final class Platform implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PlatformConfig config;
    private final Consumer<String> say;
    private final Parts parts = new Parts();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final FunctionClock functionClock = new FunctionClock();
    private Ledger ledger;
    private Servers servers;
    private TwilioSimulator twilio;
    private List<Resource> functions = List.of();
    private Map<String, Invocable> invocables = Map.of();
    private String url;

    /** Whoever makes one has it started, or closes it. */
    @SuppressWarnings("NullAway.Init")
    private Platform(PlatformConfig config, Consumer<String> say) {
        this.config = config;
        this.say = say;
    }

    /**
     * Starts everything, demo residents included, and returns when it is ready.
     *
     * @param say told of each step
     * @throws java.net.BindException if the port is taken
     * @throws org.communityalerts.local.template.TemplateError if the template has what cannot be served here
     */
    public static Platform start(PlatformConfig config, Consumer<String> say) throws Exception {
        var platform = new Platform(config, say);
        try {
            platform.start();
            return platform;
        } catch (Exception | Error e) {
            platform.close();
            throw e;
        }
    }

    public String url() {
        return url;
    }

    /** What the functions take the time from. */
    public FunctionClock clock() {
        return functionClock;
    }

    /** Calls a function, by its name in the template. */
    public byte[] invoke(String name, byte[] event) throws IOException {
        return Objects.requireNonNull(invocables.get(name), name).invoke(event);
    }

    /** The functions, as the template describes them here. */
    public List<Resource> functions() {
        return functions;
    }

    public Ledger ledger() {
        return ledger;
    }

    public DynamoDbClient dynamo() {
        return servers.dynamo();
    }

    public SqsClient sqs() {
        return servers.sqs();
    }

    /** Where any mail program can read what residents got. */
    public int imapPort() {
        return servers.ses().imapPort();
    }

    /** Drops what simulators hold of messages so far, so that what is left in memory is the platform's own. */
    public void forget() throws Exception {
        ledger.forget();
        twilio.forget();
        servers.ses().forget();
    }

    private void start() throws Exception {
        ledger = parts.add(new Ledger(config.under("ledger.jsonl")));
        twilio = parts.add(
                new TwilioSimulator(PlatformConfig.TWILIO_ACCOUNT, PlatformConfig.TWILIO_TOKEN, ledger, config.data()));
        var local = new LocalRoutes(ledger, twilio);
        url = parts.add(new HttpEndpoint(config.port(), local)).url();
        twilio.phones().answerAt(url + "/twilio/messages");
        var queues = parts.add(new SqsServer());
        var names = new Names(queues.url());
        var template = Template.read(config.project(), config.parameters(url, twilio.url()), names);
        local.signIns(new Issuer(url, template.all(Types.USER_POOL_CLIENT), config.under("issuer.jwk")));
        functions = template.all(Types.FUNCTION);
        say.accept("DynamoDB Local, ElasticMQ, SES, secrets and Twilio simulators");
        servers = Servers.start(config, template, ledger, queues, threads, parts);
        say.accept("tables and queues");
        servers.create(template);
        DemoStreets.lay(servers.s3(), Names.name("SiteBucket", Types.BUCKET));
        local.mail(servers.ses().mailboxes(), servers.receiving());
        Guard.hold(template);
        say.accept("functions and demo residents");
        var residents = threads.submit(() -> demoSeed().sow());
        invocables = Functions.start(functions, threads, functionClock);
        local.feeds(Objects.requireNonNull(invocables.get("ReadFeeds")));
        residents.get();
        var routes = new Triggers(template, names, servers, threads, clock, parts).start(invocables);
        var authorizer = new JwtAuthorizer(template.all(Types.API).getFirst());
        local.ready(new Gateway(routes, authorizer, site(template, new Gateway(routes, authorizer))));
        twilio.resume();
    }

    private DemoSeed demoSeed() {
        String groups = "GroupsTable";
        var tables = new DynamoSubscribers.Tables("SubscribersTable", "AudienceTable", "ContactsTable", groups);
        return new DemoSeed(
                new DynamoGroups(servers.dynamo(), groups),
                new DynamoSubscribers(servers.dynamo(), tables, new AddressKey(() -> PlatformConfig.ADDRESS_SECRET)),
                new DynamoIntegrators(servers.dynamo(), "IntegratorsTable", Json.kept()),
                new DynamoProfiles(servers.dynamo(), "IntegratorsTable", Json.kept()));
    }

    private StaticSite site(Template template, Gateway api) {
        return new StaticSite(
                servers.s3(),
                Names.name("SiteBucket", Types.BUCKET),
                config.pages(),
                new SiteHeaders(template),
                new OriginGroups(template, api));
    }

    /** Stops everything, last started first; what functions are at has a moment to end. */
    @Override
    public void close() throws IOException {
        parts.closeAhead(SqsTrigger.class::isInstance);
        clock.shutdownNow();
        threads.shutdown();
        try {
            threads.awaitTermination(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        parts.close();
    }
}
