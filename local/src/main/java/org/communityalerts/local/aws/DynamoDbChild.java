package org.communityalerts.local.aws;

import java.lang.reflect.InvocationTargetException;

/**
 * The process DynamoDB Local runs in. It ends when its standard input does, so that it never outlives the platform that
 * started it, however that one ended.
 */
public final class DynamoDbChild {
    private DynamoDbChild() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().start(DynamoDbChild::endWithParent);
        try {
            // By name: its licence lets us run it, not compile against it.
            Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("DynamoDB Local did not start", e.getCause());
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on this line; that it is open is what counts.
            }
        } catch (java.io.IOException e) {
            System.err.println("lost the platform: " + e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }
}
