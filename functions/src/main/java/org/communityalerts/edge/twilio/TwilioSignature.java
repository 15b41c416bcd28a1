package org.communityalerts.edge.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's signature of a webhook: HMAC-SHA1, under the account's token, of the address it called and the form's fields
 * in the order of their names. https://www.twilio.com/docs/usage/security#validating-requests
 */
public final class TwilioSignature {
    private static final String ALGORITHM = "HmacSHA1";

    private final String token;

    public TwilioSignature(String token) {
        this.token = token;
    }

    /** Whether Twilio signed this; Twilio may or may not write a port into the address. */
    boolean signed(String url, Map<String, List<String>> form, @Nullable String signature) {
        if (signature == null) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (String address : addresses(url)) {
            for (String fields : List.of(written(form, Stream::sorted), written(form, UnaryOperator.identity()))) {
                signed |= MessageDigest.isEqual(of(address + fields).getBytes(StandardCharsets.UTF_8), given);
            }
        }
        return signed;
    }

    /** The signature of a form posted to that address. */
    public String of(String url, Map<String, String> form) {
        var fields = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> fields.append(name).append(value == null ? "" : value));
        return of(fields.toString());
    }

    /** A field that came several times is signed with each of its values; some of Twilio's libraries sort them. */
    private static String written(Map<String, List<String>> form, UnaryOperator<Stream<String>> order) {
        var fields = new StringBuilder();
        new TreeMap<>(form)
                .forEach((name, values) -> order.apply(values.stream().distinct())
                        .forEach(value -> fields.append(name).append(value)));
        return fields.toString();
    }

    private String of(String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address as it is configured, without its port, and with the port its scheme implies. */
    private static Set<String> addresses(String url) {
        String scheme = url.substring(0, url.indexOf("://"));
        String rest = url.substring(scheme.length() + 3);
        int path = rest.indexOf('/');
        String host = rest.substring(0, path).replaceFirst(":\\d+$", "");
        String after = rest.substring(path);
        var addresses = new LinkedHashSet<String>();
        addresses.add(url);
        addresses.add(scheme + "://" + host + after);
        addresses.add(scheme + "://" + host + (scheme.equals("https") ? ":443" : ":80") + after);
        return addresses;
    }
}
