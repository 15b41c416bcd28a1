package org.communityalerts.model;

/**
 * An alert as it stands: its content, its state, and the number of slices its audience was cut into.
 *
 * @param slices 0 until the alert is planned
 */
public record AlertRecord(Alert alert, AlertState state, int slices) {}
