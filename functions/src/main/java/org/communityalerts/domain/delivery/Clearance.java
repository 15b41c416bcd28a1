package org.communityalerts.domain.delivery;

/** Whether, at this moment, an alert may go to an address. */
public enum Clearance {
    /** It may. */
    CLEAR,
    /** The alert was stopped, or is not to be sent for another reason. */
    STOPPED,
    /** The address is not to be written to. */
    SUPPRESSED
}
