package org.communityalerts.edge;

/**
 * A schedule's call: that it is time, and when. Lambda's own library cannot read what EventBridge Scheduler sends, whose
 * {@code detail} is a text (github.com/aws/aws-lambda-java-libs/issues/479), and nothing of it is needed.
 *
 * @param time when, in ISO 8601
 */
public record Tick(String time) {}
