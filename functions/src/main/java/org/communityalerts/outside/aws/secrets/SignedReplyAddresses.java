package org.communityalerts.outside.aws.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.communityalerts.port.reply.ReplyAddresses;

/**
 * Addresses signed twice: that we gave it for that alert, and that we gave it to that person. In small letters and digits
 * alone, because mail systems change capitals, and no longer than the 64 letters a mailbox may have.
 */
public final class SignedReplyAddresses implements ReplyAddresses {
    /** Of the signature as many bytes as nobody guesses at the speed of mail. */
    private static final int BYTES = 7;

    private static final Pattern LOCAL = Pattern.compile("([0-9a-f]{32})([0-9a-f]{14})([0-9a-f]{14})");

    private final String domain;
    private final UnaryOperator<String> signatures;

    /**
     * @param domain empty where e-mails are not taken
     * @param signatures signs under a secret that signs links too: what is signed here says what it is for
     */
    public SignedReplyAddresses(String domain, UnaryOperator<String> signatures) {
        this.domain = domain.toLowerCase(Locale.ROOT);
        this.signatures = signatures;
    }

    @Override
    public Optional<String> of(String alertId, String address) {
        return domain.isEmpty()
                ? Optional.empty()
                : Optional.of(digits(alertId) + forAlert(alertId) + forPerson(alertId, address) + "@" + domain);
    }

    @Override
    public Optional<String> alert(String recipient) {
        String lower = recipient.toLowerCase(Locale.ROOT);
        var local = LOCAL.matcher(lower.substring(0, Math.max(0, lower.lastIndexOf('@'))));
        if (domain.isEmpty() || !lower.endsWith("@" + domain) || !local.matches()) {
            return Optional.empty();
        }
        String alertId = id(local.group(1));
        return Optional.of(alertId).filter(id -> same(forAlert(id), local.group(2)));
    }

    @Override
    public boolean gave(String recipient, String address) {
        return alert(recipient)
                .flatMap(alertId -> of(alertId, address))
                .filter(given -> same(given, recipient.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private String forAlert(String alertId) {
        return signature("reply to " + alertId);
    }

    private String forPerson(String alertId, String address) {
        return signature("reply to " + alertId + " by " + address.toLowerCase(Locale.ROOT));
    }

    private String signature(String text) {
        byte[] whole = Base64.getUrlDecoder().decode(signatures.apply(text));
        return HexFormat.of().formatHex(whole, 0, BYTES);
    }

    private static String digits(String alertId) {
        return UUID.fromString(alertId).toString().replace("-", "");
    }

    private static String id(String digits) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digits));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
