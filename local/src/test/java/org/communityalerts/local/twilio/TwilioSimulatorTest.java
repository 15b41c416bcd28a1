package org.communityalerts.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.local.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the simulator to Twilio's own description of its API, and to what Twilio does beyond it. */
class TwilioSimulatorTest {
    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String TOKEN = "token";
    private static final String SENDER = "+447700900999";
    private static final String PHONE = "+447700900001";
    private static final String MESSAGES = "/2010-04-01/Accounts/{AccountSid}/Messages.json";
    private static final String MESSAGE = "/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json";
    private static final OpenApi TWILIO = new OpenApi("/twilio/messages.json");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Customer customer;
    private Ledger ledger;
    private TwilioSimulator twilio;

    @BeforeEach
    void twilio_is_up() throws IOException {
        customer = new Customer(TOKEN);
        start();
    }

    @AfterEach
    void all_is_stopped() throws IOException {
        stop();
        customer.close();
    }

    @Test
    void what_the_product_asks_for_is_what_twilio_takes() {
        assertThat(TWILIO.breachesOfRequest(MESSAGES, text("Hello"))).isEmpty();
    }

    @Test
    void a_created_message_has_every_property_twilio_describes() throws Exception {
        var answer = post(text("Hello"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(TWILIO.breachesOfAnswer(MESSAGES, "post", "201", json(answer)))
                .isEmpty();
    }

    @Test
    void a_message_read_again_has_every_property_twilio_describes() throws Exception {
        String sid = json(post(text("Hello"))).path("sid").asString();

        var answer = get("/Messages/" + sid + ".json");

        assertThat(TWILIO.breachesOfAnswer(MESSAGE, "get", "200", json(answer))).isEmpty();
        assertThat(json(answer).path("body").asString()).isEqualTo("Hello");
    }

    @Test
    void the_list_is_as_twilio_describes_it_and_goes_on_page_by_page() throws Exception {
        for (int i = 0; i < 5; i++) {
            post(text("Text " + i));
        }
        post(with(text("To another"), "To", "+447700900002"));

        JsonNode first = json(get("/Messages.json?To=%2B447700900001&PageSize=3"));
        JsonNode second = json(http.send(
                request(first.path("next_page_uri").asString()).GET().build(), HttpResponse.BodyHandlers.ofString()));

        assertThat(TWILIO.breachesOfAnswer(MESSAGES, "get", "200", first)).isEmpty();
        assertThat(bodies(first)).containsExactly("Text 4", "Text 3", "Text 2");
        assertThat(bodies(second)).containsExactly("Text 1", "Text 0");
        assertThat(second.path("next_page_uri").isNull()).isTrue();
    }

    @Test
    void a_day_finds_what_was_sent_on_it_alone() throws Exception {
        post(callingBack(text("Today")));
        customer.statuses(2);

        assertThat(bodies(json(get("/Messages.json?DateSent%3E=2020-01-01")))).containsExactly("Today");
        assertThat(bodies(json(get("/Messages.json?DateSent%3C=2020-01-01")))).isEmpty();
        assertThat(bodies(json(get("/Messages.json?DateSent=2020-01-01")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"160, 1", "161, 2", "306, 2", "307, 3"})
    void a_message_has_the_segments_twilio_would_bill(int letters, String segments) throws Exception {
        assertThat(json(post(text("a".repeat(letters)))).path("num_segments").asString())
                .isEqualTo(segments);
    }

    @Test
    void a_services_message_is_accepted_before_a_sender_is_chosen() throws Exception {
        Map<String, String> form = with(text("Hello"), "MessagingServiceSid", "MG" + "0".repeat(32));
        form.remove("From");

        JsonNode created = json(post(form));

        assertThat(created.path("status").asString()).isEqualTo("accepted");
        assertThat(created.path("num_segments").asString()).isEqualTo("0");
        assertThat(created.path("from").isNull()).isTrue();
    }

    @Test
    void receipts_come_signed_in_the_order_of_life() throws Exception {
        post(callingBack(text("Hello")));

        Customer.Call sent = customer.next();
        Customer.Call delivered = customer.next();

        assertThat(sent.signed()).isTrue();
        assertThat(sent.url()).isEqualTo(customer.url() + "/receipts?alertId=1");
        assertThat(sent.form()).containsEntry("MessageStatus", "sent").containsEntry("To", PHONE);
        assertThat(delivered.form()).containsEntry("MessageStatus", "delivered").doesNotContainKey("ErrorCode");
    }

    @Test
    void receipts_come_twice_and_shuffled_when_told() throws Exception {
        twilio.behave(receipts(new Faults.Receipts(false, 1, 0, 1, true)));
        post(callingBack(text("Hello")));

        assertThat(customer.statuses(6))
                .containsExactlyInAnyOrder("queued", "queued", "sent", "sent", "delivered", "delivered");
    }

    @Test
    void a_text_that_does_not_arrive_says_why() throws Exception {
        twilio.behave(receipts(new Faults.Receipts(false, 1, 1, 0, false)));
        post(callingBack(text("Hello")));
        customer.next();

        assertThat(customer.next().form())
                .containsEntry("MessageStatus", "undelivered")
                .containsKey("ErrorCode");
    }

    @Test
    void a_receipt_the_customer_cannot_take_is_tried_again_when_the_address_asks_for_it() throws Exception {
        customer.failsTimes(2);
        post(callingBack(text("Hello")));

        assertThat(customer.statuses(4)).containsSubsequence("sent", "sent").contains("delivered");
    }

    @Test
    void after_stop_nothing_more_is_taken_for_that_phone_until_start() throws Exception {
        twilio.phones().answerAt(customer.url() + "/messages");
        twilio.phones().reply(PHONE, "Stop", List.of());

        assertThat(json(post(text("Hello"))).path("code").intValue()).isEqualTo(21610);
        assertThat(post(with(text("Hello"), "To", "+447700900002")).statusCode())
                .isEqualTo(201);

        twilio.phones().reply(PHONE, "START", List.of());
        assertThat(post(text("Hello")).statusCode()).isEqualTo(201);
    }

    @Test
    void what_advanced_opt_out_takes_a_text_for_is_handed_over_and_heeded() throws Exception {
        twilio.phones().answerAt(customer.url() + "/messages");
        twilio.phones().reply(PHONE, "Dim mwy", List.of(), "STOP");

        assertThat(customer.next().form()).containsEntry("Body", "Dim mwy").containsEntry("OptOutType", "STOP");
        assertThat(json(post(text("Hello"))).path("code").intValue()).isEqualTo(21610);
    }

    @Test
    void a_stop_is_remembered_between_runs() throws Exception {
        twilio.phones().answerAt(customer.url() + "/messages");
        twilio.phones().reply(PHONE, "STOP", List.of());
        stop();
        start();

        assertThat(json(post(text("Hello"))).path("code").intValue()).isEqualTo(21610);
    }

    @Test
    void a_text_on_its_way_when_a_run_ends_arrives_in_the_next() throws Exception {
        twilio.behave(receipts(new Faults.Receipts(false, 60_000, 0, 0, false)));
        post(callingBack(text("Hello")));
        stop();
        start();
        twilio.resume();

        assertThat(customer.statuses(2)).containsExactly("sent", "delivered");
        assertThat(ledger.entries("sms", PHONE)).hasSize(1);
    }

    @Test
    void what_a_resident_texts_back_is_handed_over_signed_and_its_answer_reaches_the_phone() throws Exception {
        customer.answers("<Response><Message>Thank you &amp; good night</Message></Response>");
        twilio.phones().answerAt(customer.url() + "/messages");

        var answer = twilio.phones().reply(PHONE, "I saw it", List.of(new Media.File("image/jpeg", new byte[1])));

        Customer.Call call = customer.next();
        assertThat(call.signed()).isTrue();
        assertThat(call.form())
                .containsEntry("Body", "I saw it")
                .containsEntry("From", PHONE)
                .containsEntry("To", SENDER)
                .containsEntry("NumMedia", "1")
                .containsEntry("MediaContentType0", "image/jpeg");
        assertThat(answer).hasValue("Thank you & good night");
        assertThat(twilio.phones().texts(PHONE))
                .extracting(Phones.Shown::body)
                .containsExactly("I saw it", "Thank you & good night");
    }

    @Test
    void more_than_the_rate_is_told_to_come_later() throws Exception {
        twilio.behave(new Faults(0, 0, 0, 0, 0, 1, null));
        int last = 0;
        for (int i = 0; i < 5 && last != 429; i++) {
            last = post(text("Hello")).statusCode();
        }

        assertThat(last).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "To, , 21604",
        "To, 07700900001, 21211",
        "To, +15005550009, 21614",
        "To, +15005550004, 21610",
        "Body, , 21602",
        "From, , 21603",
        "ValidityPeriod, 36001, 20001",
        "Colour, blue, 20001"
    })
    void what_twilio_refuses_is_refused_with_its_code(String name, String value, int code) throws Exception {
        var answer = post(with(text("Hello"), name, value == null ? "" : value));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").intValue()).isEqualTo(code);
        assertThat(ledger.entries("sms", null)).isEmpty();
    }

    @Test
    void a_stranger_is_not_let_in() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(twilio.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json"))
                .GET()
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    private void start() throws IOException {
        ledger = new Ledger(folder.resolve("ledger.jsonl"));
        twilio = new TwilioSimulator(ACCOUNT, TOKEN, ledger, folder);
    }

    private void stop() throws IOException {
        twilio.close();
        ledger.close();
    }

    private static Faults receipts(Faults.Receipts receipts) {
        return new Faults(0, 0, 0, 0, 0, 0, receipts);
    }

    private static Map<String, String> text(String body) {
        var form = new HashMap<String, String>();
        form.put("To", PHONE);
        form.put("From", SENDER);
        form.put("Body", body);
        form.put("ValidityPeriod", "3600");
        return form;
    }

    private Map<String, String> callingBack(Map<String, String> form) {
        return with(form, "StatusCallback", customer.url() + "/receipts?alertId=1#rc=5&rp=5xx,ct,rt");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        form.put(name, value);
        return form;
    }

    private HttpResponse<String> post(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                request("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                request("/2010-04-01/Accounts/" + ACCOUNT + path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String credentials =
                Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(twilio.url() + path)).header("Authorization", "Basic " + credentials);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> bodies(JsonNode page) {
        return page.path("messages")
                .valueStream()
                .map(m -> m.path("body").asString())
                .toList();
    }
}
