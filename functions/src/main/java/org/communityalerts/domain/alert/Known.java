package org.communityalerts.domain.alert;

/**
 * What was known of an alert when it was accepted, so that nobody finds it out again.
 *
 * @param own whether one of the force's own people issued it, whom no limits hold
 * @param few whether so few were counted that whoever plans it reads them at once
 */
public record Known(boolean own, boolean few) {
    /** So many are read sooner than a queue hands over whom to read. */
    public static final int FEW = 1000;
}
