package org.communityalerts.local;

import java.time.Duration;
import java.time.Instant;
import org.communityalerts.outside.aws.dynamo.resident.DynamoCodes;
import org.communityalerts.outside.aws.secrets.KeyedHash;

/** Lets a test in where a resident has proven an address, without a code. */
public final class ResidentToken {
    private ResidentToken() {}

    /** A token that opens that subscriber's record on the shared platform. */
    public static String of(String subscriberId) {
        var keys = new KeyedHash(() -> PlatformConfig.secret("CodeSecret"));
        return new DynamoCodes(RunningPlatform.get().dynamo(), "CodesTable", keys)
                .token(subscriberId, Instant.now().plus(Duration.ofMinutes(30)));
    }
}
