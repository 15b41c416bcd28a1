package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.RECORDINGS_BUCKET;

import java.util.function.Supplier;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.desk.photo.TakePhotoFunction;
import org.communityalerts.edge.Http;
import org.communityalerts.outside.aws.s3.S3Photos;
import org.communityalerts.port.alert.Photos;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Photos, beside the recordings. */
@Configuration(proxyBeanMethods = false)
public class Pictures {
    @Bean
    Photos photos(S3Client s3, S3Presigner s3Presigner, Settings settings) {
        return new S3Photos(s3, s3Presigner, settings.get(RECORDINGS_BUCKET));
    }

    @Bean
    CheckedPhotos checkedPhotos(ObjectProvider<Photos> photos) {
        return new CheckedPhotos(photos::getObject);
    }

    @Bean
    TakePhotoFunction takePhoto(Http http, Photos photos, CheckedPhotos checkedPhotos, Supplier<String> alertIds) {
        return new TakePhotoFunction(http, photos, checkedPhotos, alertIds);
    }
}
