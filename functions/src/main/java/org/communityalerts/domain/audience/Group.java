package org.communityalerts.domain.audience;

/**
 * What residents have in common.
 *
 * @param name its id: lower-case words with hyphens between
 * @param size how many residents are in it; kept beside them, so a few may be on their way
 */
public record Group(String name, String description, int size) {}
