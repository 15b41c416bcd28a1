package org.communityalerts.model;

/**
 * An alert as it stands: its content, its state, and the number of slices its audience was cut into.
 *
 * @param slices 0 until the alert is planned
 * @param approval the second person's part in it, or null if it needs none
 */
public record AlertRecord(Alert alert, AlertState state, int slices, Approval approval) {
    /** An alert that needs no second person. */
    public AlertRecord(Alert alert, AlertState state, int slices) {
        this(alert, state, slices, null);
    }
}
