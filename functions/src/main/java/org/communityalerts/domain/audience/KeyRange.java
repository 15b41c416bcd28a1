package org.communityalerts.domain.audience;

/** The keys {@code geohash#subscriberId} from {@code low} to {@code high}, both included, as BETWEEN reads them. */
public record KeyRange(String low, String high) {
    public KeyRange {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a range goes from low to high");
        }
    }
}
