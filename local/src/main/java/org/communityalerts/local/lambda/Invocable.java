package org.communityalerts.local.lambda;

import java.io.IOException;

/** A function as Lambda sees it: JSON in, JSON out. */
@FunctionalInterface
public interface Invocable {
    byte[] invoke(byte[] event) throws IOException;
}
