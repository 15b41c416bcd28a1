package org.communityalerts.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.communityalerts.local.demo.DemoStreets;
import org.communityalerts.local.oidc.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * How to run the platform.
 *
 * @param project the folder template.yaml is in
 * @param port the HTTP API's; 0 for any free one
 * @param data where data is kept between runs, or null for memory
 */
public record PlatformConfig(
        Path project, int port, @Nullable Path data) {
    public static final String TWILIO_ACCOUNT = "AC" + "0".repeat(32);
    public static final String TWILIO_TOKEN = "local-twilio-token";
    public static final String ADDRESS_SECRET = secret("AddressSecret");
    /** What the gateway says in CloudFront's place. */
    public static final String FRONT_SECRET = secret("FrontSecret");

    /** What {@code make streets} lays beside the pages. */
    private static final String STREETS = "streets.pmtiles";

    /** What stands in for a secret that AWS would have made up. */
    static String secret(String name) {
        return "local-" + name.replace("Secret", "-secret").toLowerCase(Locale.ROOT);
    }

    /** The template's parameters on this machine; Twilio's address is added when its simulator is up. */
    public Map<String, String> parameters(String publicUrl, String twilio) {
        var parameters = new HashMap<String, String>();
        parameters.put("ForceName", "Demo Constabulary");
        parameters.put("PublicUrl", publicUrl);
        parameters.put("SignInUrl", publicUrl + Issuer.PATH);
        parameters.put("TwilioAccountSid", TWILIO_ACCOUNT);
        parameters.put("TwilioUrl", twilio);
        parameters.put("SmsSender", "+447700900999");
        parameters.put("VoiceCaller", "+447700900998");
        parameters.put("EmailSender", "alerts@example.org");
        parameters.put("ReplyDomain", "answers.example.org");
        parameters.put("HooksTo", "this-machine");
        parameters.put("PushServices", "localhost,127.0.0.1");
        parameters.put("TilesUrl", Files.exists(pages().resolve(STREETS)) ? "/" + STREETS : "/" + DemoStreets.FILE);
        parameters.put("Release", "0".repeat(64));
        // So that each scope can be tried.
        parameters.put(
                "ControlRoomScopes",
                "community-alerts/alerts:send,community-alerts/alerts:read,community-alerts/replies:read,"
                        + "community-alerts/residents:read,community-alerts/residents:write");
        // So that the first alert goes out whenever it is tried.
        parameters.put("QuietHours", "null");
        parameters.put("SiteConnectSources", "http://127.0.0.1:* http://localhost:*");
        return parameters;
    }

    /** Where the pages are built. */
    Path pages() {
        return project.resolve("web/dist");
    }

    @Nullable
    Path under(String folder) {
        return data == null ? null : data.resolve(folder);
    }
}
