package org.communityalerts.simulation;

/** What a run may meet with: a simulation that never meets it proves nothing of it. */
enum Met {
    AN_EXERCISE,
    A_REPLACEMENT,
    AN_ALERT_WITH_A_TIME,
    A_WITHDRAWAL,
    A_CHAIN_THAT_WAS_CUT,
    A_TABLE_THAT_WAS_OUT,
    QUIET_HOURS_OVER_A_CLOCK_CHANGE,
    A_GROUP_DELETED_BEFORE_ITS_ALERT_WAS_READ,
    A_RESIDENT_WHO_CAME_WHILE_THE_AUDIENCE_WAS_READ,
    A_REPLY_TO_AN_ALERT,
    A_REPLY_AFTER_AN_EXERCISE,
    A_CHUNK_CUT_OTHERWISE_WHEN_ITS_PAGE_WAS_READ_AGAIN
}
