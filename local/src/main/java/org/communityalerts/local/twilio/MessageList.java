package org.communityalerts.local.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** GET Messages.json: the texts a query asks for, newest first, a page at a time. */
final class MessageList {
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    private final String account;
    private final Map<String, String> query;

    MessageList(String account, Map<String, String> query) {
        this.account = account;
        this.query = query;
    }

    Map<String, Object> page(List<Text> texts) {
        List<Text> found = texts.reversed().stream().filter(this::asked).toList();
        int size = Math.clamp(number("PageSize", USUAL_SIZE), 1, LARGEST_SIZE);
        int page = number("Page", 0);
        int from = Math.min(page * size, found.size());
        List<Text> some = found.subList(from, Math.min(from + size, found.size()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("end", from + some.size() - 1);
        answer.put("first_page_uri", uri(0, size));
        answer.put("next_page_uri", from + size < found.size() ? uri(page + 1, size) : null);
        answer.put("page", page);
        answer.put("page_size", size);
        answer.put("previous_page_uri", page > 0 ? uri(page - 1, size) : null);
        answer.put("start", from);
        answer.put("uri", uri(page, size));
        answer.put(
                "messages",
                some.stream().map(text -> MessageResource.of(account, text)).toList());
        return answer;
    }

    /** A text that has not left for the network has no date, and no date finds it. */
    private boolean asked(Text text) {
        return is("To", text.to())
                && is("From", text.from())
                && onDay(text.sent())
                && notBefore(text.sent())
                && notAfter(text.sent());
    }

    private boolean is(String name, @Nullable String value) {
        return !query.containsKey(name) || query.get(name).equals(value);
    }

    private boolean onDay(@Nullable Instant sent) {
        return !query.containsKey("DateSent")
                || sent != null
                        && LocalDate.ofInstant(sent, ZoneOffset.UTC)
                                .equals(LocalDate.parse(
                                        query.getOrDefault("DateSent", "").substring(0, 10)));
    }

    private boolean notBefore(@Nullable Instant sent) {
        return !query.containsKey("DateSent>") || sent != null && !sent.isBefore(moment("DateSent>"));
    }

    private boolean notAfter(@Nullable Instant sent) {
        return !query.containsKey("DateSent<") || sent != null && !sent.isAfter(moment("DateSent<"));
    }

    private Instant moment(String name) {
        String value = query.getOrDefault(name, "");
        return value.length() == 10
                ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(value);
    }

    private int number(String name, int otherwise) {
        return query.containsKey(name) ? Integer.parseInt(query.get(name)) : otherwise;
    }

    private String uri(int page, int size) {
        var all = new LinkedHashMap<>(query);
        all.put("PageSize", Integer.toString(size));
        all.put("Page", Integer.toString(page));
        return "/2010-04-01/Accounts/" + account + "/Messages.json?"
                + all.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
