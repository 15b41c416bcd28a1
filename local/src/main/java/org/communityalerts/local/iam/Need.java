package org.communityalerts.local.iam;

/** An action on a resource, by its ARN: what a request needs, or what a statement grants. */
public record Need(String action, String resource) {
    /** Of which there are as many as there are objects. */
    boolean isOfAnObject() {
        return resource.startsWith("arn:aws:s3:::");
    }

    @Override
    public String toString() {
        return action + " " + resource;
    }
}
