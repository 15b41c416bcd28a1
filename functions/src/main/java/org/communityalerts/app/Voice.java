package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.RECORDINGS_BUCKET;

import java.util.function.Supplier;
import org.communityalerts.audio.CheckedRecordings;
import org.communityalerts.aws.S3Recordings;
import org.communityalerts.edge.Http;
import org.communityalerts.port.Recordings;
import org.communityalerts.recording.TakeRecordingFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Officers' recordings, and the calls that play them. */
@Configuration(proxyBeanMethods = false)
class Voice {
    @Bean
    Recordings recordings(S3Client s3, S3Presigner s3Presigner, Settings settings) {
        return new S3Recordings(s3, s3Presigner, settings.get(RECORDINGS_BUCKET));
    }

    @Bean
    CheckedRecordings checkedRecordings(Recordings recordings) {
        return new CheckedRecordings(recordings);
    }

    @Bean
    TakeRecordingFunction takeRecording(
            Http http, Recordings recordings, CheckedRecordings checkedRecordings, Supplier<String> alertIds) {
        return new TakeRecordingFunction(http, recordings, checkedRecordings, alertIds);
    }
}
