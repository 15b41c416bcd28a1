package org.communityalerts.port.audience;

import java.util.List;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.KeyRange;

/** How many residents there are, by group and place: kept beside their entries, and changed with them. */
public interface HeadCounts {
    /**
     * The counts of a group in at least those ranges, each once, in no order. Everyone is counted at each grain, another
     * group in coarse cells.
     */
    List<HeadCount> read(String group, Grain grain, List<KeyRange> ranges);

    /** Makes all counts of a group in a coarse cell what its entries say, whoever comes and goes meanwhile. */
    void mend(String group, String cell);
}
