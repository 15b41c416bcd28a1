package org.communityalerts.local.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.s3.S3Site;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class SiteInBucketTest {
    private final AtomicInteger writes = new AtomicInteger();

    @Test
    void what_is_there_already_is_not_written_again_and_what_has_changed_is() {
        RunningPlatform.get();
        String path = "alerts/" + UUID.randomUUID() + ".html";
        try (var s3 = S3Client.builder()
                .overrideConfiguration(c -> c.addExecutionInterceptor(new Counting()))
                .build()) {
            var site = new S3Site(s3, "sitebucket");
            site.write(path, "text/html", "one".getBytes(UTF_8));
            site.write(path, "text/html", "one".getBytes(UTF_8));
            assertThat(writes).hasValue(1);
            site.write(path, "text/html", "two".getBytes(UTF_8));
            assertThat(writes).hasValue(2);
            assertThat(s3.getObjectAsBytes(g -> g.bucket("sitebucket").key(path))
                            .asUtf8String())
                    .isEqualTo("two");
        }
    }

    private final class Counting implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutObjectRequest) {
                writes.incrementAndGet();
            }
        }
    }
}
