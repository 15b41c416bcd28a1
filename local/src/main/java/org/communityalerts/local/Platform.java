package org.communityalerts.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.communityalerts.aws.AddressKey;
import org.communityalerts.aws.DynamoGroups;
import org.communityalerts.aws.DynamoIntegrators;
import org.communityalerts.aws.DynamoSubscribers;
import org.communityalerts.edge.Json;
import org.communityalerts.local.aws.Buckets;
import org.communityalerts.local.aws.DynamoDbServer;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.aws.Queues;
import org.communityalerts.local.aws.S3Server;
import org.communityalerts.local.aws.SecretsServer;
import org.communityalerts.local.aws.SesServer;
import org.communityalerts.local.aws.SqsServer;
import org.communityalerts.local.aws.Tables;
import org.communityalerts.local.demo.DemoSeed;
import org.communityalerts.local.gateway.Gateway;
import org.communityalerts.local.gateway.JwtAuthorizer;
import org.communityalerts.local.gateway.LocalRoutes;
import org.communityalerts.local.gateway.Route;
import org.communityalerts.local.gateway.SiteHeaders;
import org.communityalerts.local.gateway.StaticSite;
import org.communityalerts.local.lambda.Functions;
import org.communityalerts.local.lambda.Invocable;
import org.communityalerts.local.lambda.Schedule;
import org.communityalerts.local.lambda.SqsTrigger;
import org.communityalerts.local.oidc.Issuer;
import org.communityalerts.local.oidc.PeopleServer;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.communityalerts.local.twilio.TwilioSimulator;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole system on one machine, as template.yaml describes it. */
public final class Platform implements AutoCloseable {
    private static final Duration LONG_POLL = Duration.ofSeconds(40);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final PlatformConfig config;
    private final Consumer<String> say;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private Ledger ledger;
    private List<Resource> functions = List.of();
    private Map<String, Invocable> invocables = Map.of();
    private String url;
    private DynamoDbClient dynamo;
    private SqsClient sqs;
    private S3Client s3;
    private SesServer ses;
    private TwilioSimulator twilio;

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

    /** Calls a function, by its name in the template. */
    public byte[] invoke(String name, byte[] event) throws IOException {
        return invocables.get(name).invoke(event);
    }

    /** The functions, as the template describes them here. */
    public List<Resource> functions() {
        return functions;
    }

    public Ledger ledger() {
        return ledger;
    }

    public DynamoDbClient dynamo() {
        return dynamo;
    }

    public SqsClient sqs() {
        return sqs;
    }

    /** Where any mail program can read what residents got. */
    public int imapPort() {
        return ses.imapPort();
    }

    /** Drops what simulators hold of messages so far, so that what is left in memory is the platform's own. */
    public void forget() throws Exception {
        ledger.forget();
        twilio.forget();
        ses.forget();
    }

    private void start() throws Exception {
        ledger = opened(new Ledger(config.data() == null ? null : config.data().resolve("ledger.jsonl")));
        twilio = opened(
                new TwilioSimulator(PlatformConfig.TWILIO_ACCOUNT, PlatformConfig.TWILIO_TOKEN, ledger, config.data()));
        var local = new LocalRoutes(ledger, twilio);
        url = opened(new HttpEndpoint(config.port(), local)).url();
        twilio.phones().answerAt(url + "/twilio/messages");
        var queueServer = opened(new SqsServer());
        var names = new Names(queueServer.url());
        var template =
                Template.read(config.project().resolve("template.yaml"), config.parameters(url, twilio.url()), names);
        local.signIns(new Issuer(url, template.all(Types.USER_POOL_CLIENT), config.under("issuer.jwk")));
        functions = template.all(Types.FUNCTION);
        startServers(template, queueServer);
        say.accept("tables and queues");
        createResources(template);
        say.accept("functions and demo residents");
        var residents = threads.submit(() -> demoSeed(template).sow());
        invocables = Functions.start(template.all(Types.FUNCTION), threads);
        residents.get();
        connect(template, names, invocables, local);
        twilio.resume();
    }

    private void startServers(Template template, SqsServer queueServer) throws Exception {
        say.accept("DynamoDB Local, ElasticMQ, SES, secrets and Twilio simulators");
        var dynamoServer = threads.submit(() -> new DynamoDbServer(
                config.project().resolve("dynamodb-local/target/classpath.txt"), config.under("dynamodb")));
        queueServer.start(config.under("elasticmq"));
        ses = opened(new SesServer(ledger));
        var secrets = opened(new SecretsServer(secrets(template)));
        property("aws.region", Names.REGION);
        property("aws.accessKeyId", S3Server.KEY);
        property("aws.secretAccessKey", S3Server.KEY);
        property("aws.endpointUrlSqs", queueServer.url());
        property("aws.endpointUrlSesV2", ses.url());
        property("aws.endpointUrlSecretsManager", secrets.url());
        property(
                "aws.endpointUrlCognitoIdentityProvider",
                opened(new PeopleServer()).url());
        property("aws.endpointUrlS3", opened(new S3Server(config.under("s3"))).url());
        property("aws.endpointUrlDynamoDb", opened(dynamoServer.get()).url());
        useOthers();
    }

    /**
     * Tables, queues and buckets are LocalStack's where LOCALSTACK_URL says it runs; tables, wherever else the SDK's own
     * setting says they are. The rest stays this machine's.
     */
    private static void useOthers() {
        String localStack = System.getenv("LOCALSTACK_URL");
        if (localStack != null) {
            property("aws.endpointUrlSqs", localStack);
            property("aws.endpointUrlS3", localStack);
            property("aws.endpointUrlDynamoDb", localStack);
            // What it checks signatures with.
            property("aws.accessKeyId", "test");
            property("aws.secretAccessKey", "test");
        }
        String tables = System.getenv("AWS_ENDPOINT_URL_DYNAMODB");
        if (tables != null) {
            property("aws.endpointUrlDynamoDb", tables);
        }
    }

    private void createResources(Template template) {
        var http = UrlConnectionHttpClient.builder().socketTimeout(LONG_POLL).build();
        dynamo = opened(DynamoDbClient.builder().httpClient(http).build());
        sqs = opened(SqsClient.builder().httpClient(http).build());
        s3 = opened(S3Client.builder().httpClient(http).build());
        var tables = new Tables(dynamo);
        template.all(Types.TABLE).forEach(tables::create);
        new Queues(sqs).create(template.all(Types.QUEUE));
        var buckets = new Buckets(s3);
        template.all(Types.BUCKET).forEach(buckets::create);
    }

    private DemoSeed demoSeed(Template template) {
        Map<String, Object> environment = Resource.asObject(
                template.all(Types.FUNCTION).getFirst().object("Environment").get("Variables"));
        var tables = new DynamoSubscribers.Tables(
                environment.get("SUBSCRIBERS_TABLE").toString(),
                environment.get("AUDIENCE_TABLE").toString(),
                environment.get("CONTACTS_TABLE").toString(),
                environment.get("GROUPS_TABLE").toString());
        return new DemoSeed(
                new DynamoGroups(dynamo, environment.get("GROUPS_TABLE").toString()),
                new DynamoSubscribers(dynamo, tables, new AddressKey(() -> PlatformConfig.ADDRESS_SECRET)),
                new DynamoIntegrators(
                        dynamo, environment.get("INTEGRATORS_TABLE").toString(), Json.mapper()));
    }

    private void connect(Template template, Names names, Map<String, Invocable> functions, LocalRoutes local) {
        var routes = new ArrayList<Route>();
        for (Resource function : template.all(Types.FUNCTION)) {
            Invocable invocable = functions.get(function.name());
            function.object("Events").forEach((name, value) -> {
                Map<String, Object> event = Resource.asObject(value);
                Map<String, Object> properties = Resource.asObject(event.get("Properties"));
                switch (event.get("Type").toString()) {
                    case "HttpApi" ->
                        routes.add(new Route(
                                properties.get("Method").toString(),
                                properties.get("Path").toString(),
                                isOpen(properties),
                                invocable));
                    case "SQS" ->
                        opened(new SqsTrigger(sqs, names, properties, invocable))
                                .start(threads);
                    case "SNS" -> tellOf(template, properties.get("Topic"), invocable);
                    default -> new Schedule(function.name(), name, properties, invocable).start(clock);
                }
            });
        }
        var authorizer = new JwtAuthorizer(template.all(Types.API).getFirst());
        local.ready(new Gateway(routes, authorizer, site(template)));
    }

    private static boolean isOpen(Map<String, Object> route) {
        Map<String, Object> auth = Resource.asObject(route.getOrDefault("Auth", Map.of()));
        return "NONE".equals(auth.get("Authorizer"));
    }

    /** A topic that e-mails are reported to tells the function; nothing else here speaks to one. */
    private void tellOf(Template template, Object topic, Invocable function) {
        for (Resource reports : template.all(Types.EMAIL_REPORTS)) {
            Map<String, Object> destination = reports.object("EventDestination");
            Map<String, Object> sns = Resource.asObject(destination.get("SnsDestination"));
            if (topic.equals(sns.get("TopicARN"))) {
                ses.reports().tell(function, Resource.asTexts(destination.get("MatchingEventTypes")));
            }
        }
    }

    private StaticSite site(Template template) {
        return new StaticSite(
                s3,
                Names.name("SiteBucket", Types.BUCKET),
                config.project().resolve("web/dist"),
                SiteHeaders.of(template.all(Types.RESPONSE_HEADERS)));
    }

    private static Map<String, String> secrets(Template template) {
        var secrets = new HashMap<String, String>();
        List<Resource> declared = template.all(Types.SECRET);
        declared.forEach(secret -> secrets.put(
                secret.name(),
                switch (secret.name()) {
                    case "AddressSecret" -> PlatformConfig.ADDRESS_SECRET;
                    case "HookSecret" -> PlatformConfig.HOOK_SECRET;
                    default -> PlatformConfig.TWILIO_TOKEN;
                }));
        return secrets;
    }

    private static void property(String name, String value) {
        System.setProperty(name, value);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** Stops everything, last started first; what functions are at has a moment to end. */
    @Override
    public void close() throws IOException {
        open.stream().filter(SqsTrigger.class::isInstance).forEach(Platform::closeQuietly);
        clock.shutdownNow();
        threads.shutdown();
        try {
            threads.awaitTermination(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        while (!open.isEmpty()) {
            closeQuietly(open.pop());
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("did not stop cleanly: " + part.getClass().getSimpleName());
        }
    }
}
