package org.communityalerts.port.force;

/** A signature that whoever acts cannot make, and everybody can check. */
@FunctionalInterface
public interface Seal {
    String over(String text);
}
