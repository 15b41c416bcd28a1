package org.communityalerts.local.iam;

/** An action on a resource, by its ARN: what a request needs, or what a statement grants. */
public record Need(String action, String resource) {
    @Override
    public String toString() {
        return action + " " + resource;
    }
}
