package org.communityalerts.outside.hook.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.outside.hook.OnePost;

/** Posts to push services (RFC 8030) what one browser alone can read. */
public final class PushPost {
    /** Not 403: what does not take our key for the moment may take it again. */
    private static final Set<Integer> GONE = Set.of(404, 410);

    private static final int SALT = 16;

    private final OnePost post;
    private final Vapid vapid;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secret what our key is made from
     * @param contact whom a push service writes to
     */
    public PushPost(OnePost post, Supplier<String> secret, String contact, InstantSource clock) {
        this.post = post;
        this.vapid = new Vapid(secret, "mailto:" + contact, clock);
    }

    /** The public key that a browser asks for before it lets us push to it. */
    public String key() {
        return vapid.publicKey();
    }

    /** Whether a push service that answers so has no such browser, and never will have. */
    static boolean gone(int status) {
        return GONE.contains(status);
    }

    /**
     * The push service's answer, as HTTP has it.
     *
     * @param life how long it may wait for the browser
     * @param topic a later one of the same takes the place of one that still waits
     * @throws GeneralSecurityException if it could not be encrypted or signed
     */
    int push(Browser browser, String json, Duration life, boolean urgent, String topic)
            throws GeneralSecurityException {
        URI endpoint = URI.create(browser.endpoint());
        var headers = Map.of(
                "Authorization",
                vapid.authorization(endpoint),
                "Content-Encoding",
                "aes128gcm",
                "TTL",
                Long.toString(Math.max(0, life.toSeconds())),
                "Urgency",
                urgent ? "high" : "normal",
                "Topic",
                topic);
        return post.post(endpoint, headers, "application/octet-stream", body(browser, json));
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
