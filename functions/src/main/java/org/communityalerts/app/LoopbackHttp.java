package org.communityalerts.app;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** The usual way to AWS, but that it leads to a {@link Loopback}. */
record LoopbackHttp(SdkHttpClient usual, Loopback server) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var asked = HttpExecuteRequest.builder()
                .request(request.httpRequest().toBuilder()
                        .protocol("http")
                        .host(server.host())
                        .port(server.port())
                        .build());
        request.contentStreamProvider().ifPresent(asked::contentStreamProvider);
        return usual.prepareRequest(asked.build());
    }

    @Override
    public void close() {
        usual.close();
    }
}
