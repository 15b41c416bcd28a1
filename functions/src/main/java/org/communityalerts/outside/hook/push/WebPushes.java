package org.communityalerts.outside.hook.push;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.communityalerts.domain.force.Watch.Browser;
import org.communityalerts.outside.hook.OnePost;
import org.communityalerts.port.force.Pushes;

/** Pushes to browsers (RFC 8030), each encrypted for its browser. */
public final class WebPushes implements Pushes {
    /** After that a push is no news. */
    private static final String FOUR_HOURS = "14400";

    private static final int SALT = 16;
    /** It was added under another key of ours than there is now. */
    private static final int FORBIDDEN = 403;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final OnePost post;
    private final Vapid vapid;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secret what our key is made from
     * @param contact whom a push service writes to
     */
    public WebPushes(OnePost post, Supplier<String> secret, String contact, InstantSource clock) {
        this.post = post;
        this.vapid = new Vapid(secret, "mailto:" + contact, clock);
    }

    @Override
    public String key() {
        return vapid.publicKey();
    }

    @Override
    public Outcome push(Browser browser, String topic, String json) {
        try {
            URI endpoint = URI.create(browser.endpoint());
            var headers = Map.of(
                    "Authorization",
                    vapid.authorization(endpoint),
                    "Content-Encoding",
                    "aes128gcm",
                    "TTL",
                    FOUR_HOURS,
                    "Urgency",
                    "high",
                    "Topic",
                    topic);
            int status = post.post(endpoint, headers, "application/octet-stream", body(browser, json));
            if (status == NOT_FOUND || status == GONE || status == FORBIDDEN) {
                return Outcome.GONE;
            }
            return status / 100 == 2 ? Outcome.TAKEN : Outcome.NOT_TAKEN;
        } catch (UncheckedIOException e) {
            return Outcome.NOT_TAKEN;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Outcome.GONE; // Its keys are none: nothing will ever reach it.
        }
    }

    private byte[] body(Browser browser, String json) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(P256.CURVE);
        var pair = generator.generateKeyPair();
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return Encryption.encrypt(
                json.getBytes(StandardCharsets.UTF_8),
                Base64.getUrlDecoder().decode(browser.key()),
                Base64.getUrlDecoder().decode(browser.auth()),
                new Encryption.Once(pair.getPrivate(), P256.bytes(((ECPublicKey) pair.getPublic()).getW())),
                salt);
    }
}
