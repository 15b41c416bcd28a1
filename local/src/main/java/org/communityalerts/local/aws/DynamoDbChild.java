package org.communityalerts.local.aws;

import java.lang.reflect.Field;
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
            Object server = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                    .getMethod("createServerFromCommandLineArgs", String[].class)
                    .invoke(null, (Object) arguments);
            listenOnLoopback(server);
            server.getClass().getMethod("start").invoke(server);
            server.getClass().getMethod("join").invoke(server);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("DynamoDB Local did not start", e.getCause());
        }
    }

    /** It has no setting for where it listens, and would do so on every address of this machine. */
    private static void listenOnLoopback(Object server) throws ReflectiveOperationException {
        Field field = server.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object jetty = field.get(server);
        for (Object connector :
                (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty)) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
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
