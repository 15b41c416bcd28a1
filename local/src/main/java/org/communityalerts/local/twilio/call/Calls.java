package org.communityalerts.local.twilio.call;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.twilio.Hooks;
import org.communityalerts.local.twilio.TwilioRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's Calls, on this machine: each phone is answered by a person, unless it is told otherwise. */
public final class Calls implements AutoCloseable {
    /** What can happen when a phone rings. */
    public static final Set<String> ANSWERS =
            Set.of("human", "unknown", "machine_end_beep", "machine_end_silence", "fax", "busy", "no-answer", "failed");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String account;
    private final Hooks hooks;
    private final CallStore store;
    private final CallRecordings recordings = new CallRecordings();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param file where calls are kept between runs, or null for memory */
    public Calls(String account, String token, Ledger ledger, @Nullable Path file) throws IOException {
        this.account = account;
        this.hooks = new Hooks(token);
        this.store = new CallStore(file, ledger);
    }

    /** Goes on with the calls that were under way when the last run ended. */
    public void resume() {
        store.resume();
        store.all().stream().filter(call -> !call.over()).forEach(this::run);
    }

    /** From now on that happens when that phone rings. */
    public void answer(String number, String how) {
        if (!ANSWERS.contains(how)) {
            throw new IllegalArgumentException("a phone is answered by one of " + ANSWERS);
        }
        answers.put(number, how);
    }

    /** The numbers that were called, latest first. */
    public List<String> numbers() {
        return store.all().reversed().stream().map(PhoneCall::to).distinct().toList();
    }

    /** The calls to a number, newest first. */
    public List<PhoneCall> to(String number) {
        return store.to(number).reversed();
    }

    /** Presses keys in the call that number is in; false if it is in none. */
    public boolean press(String number, String digits) {
        Optional<PhoneCall> now = to(number).stream().filter(c -> !c.over()).findFirst();
        now.ifPresent(call -> call.press(digits));
        return now.isPresent();
    }

    /** Speaks in the call that number is in; false if it is in none. */
    public boolean speak(String number, byte[] sound) {
        Optional<PhoneCall> now = to(number).stream().filter(c -> !c.over()).findFirst();
        now.ifPresent(call -> call.speak(sound));
        return now.isPresent();
    }

    /** What was spoken and waits to be fetched. */
    public CallRecordings recordings() {
        return recordings;
    }

    public void forget() {
        store.forget();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        store.close();
    }

    /** Makes the call; what Twilio answers to the request. */
    public PhoneCall create(String body) throws TwilioRefusal {
        Map<String, List<String>> form = form(body);
        CallRequest.check(form);
        String how = answers.getOrDefault(CallRequest.first(form, "To"), "human");
        var call = new PhoneCall(form, how);
        store.begun(call);
        run(call);
        return call;
    }

    private void run(PhoneCall call) {
        threads.submit(new CallRun(account, call, hooks, store, recordings));
    }

    public Map<String, Object> resource(PhoneCall call) {
        return CallResource.of(account, call);
    }

    /** Answers GET Calls.json and Calls/{sid}.json. */
    public void read(HttpExchange exchange) throws IOException, TwilioRefusal {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/Calls.json")) {
            list(exchange);
            return;
        }
        String sid = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        PhoneCall call = store.find(sid)
                .orElseThrow(() -> new TwilioRefusal(404, 20404, "The requested resource was not found"));
        Exchanges.json(exchange, 200, JSON.writeValueAsString(resource(call)));
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String to = CallRequest.first(form(query == null ? "" : query), "To");
        var page = new LinkedHashMap<String, Object>();
        List<PhoneCall> found = to == null ? store.all().reversed() : to(to);
        page.put("calls", found.stream().limit(50).map(this::resource).toList());
        page.put("end", Math.max(0, Math.min(50, found.size()) - 1));
        page.put("first_page_uri", exchange.getRequestURI().toString());
        page.put("next_page_uri", null);
        page.put("page", 0);
        page.put("page_size", 50);
        page.put("previous_page_uri", null);
        page.put("start", 0);
        page.put("uri", exchange.getRequestURI().toString());
        Exchanges.json(exchange, 200, JSON.writeValueAsString(page));
    }

    private static Map<String, List<String>> form(String body) {
        var form = new LinkedHashMap<String, List<String>>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(decode(parts[1]));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
