package org.communityalerts.port.resident;

/**
 * What residents do for themselves, for the audit trail. It never throws: a stop takes hold whether it can be written down
 * there or not.
 */
public interface ResidentActs {
    /** @param id of the resident's record, or an address's key */
    void did(String action, String id);

    /** @param address by which the resident did it; it is kept as its key */
    void didFrom(String action, String address);
}
