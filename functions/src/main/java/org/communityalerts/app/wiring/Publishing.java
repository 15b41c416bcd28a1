package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.PAST_ALERTS_SHOWN_DAYS;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.PUBLISH_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.RECORDINGS_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.SITE_BUCKET;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.alert.missing.MissingPage;
import org.communityalerts.alert.missing.ShowMissingFunction;
import org.communityalerts.alert.publish.Issuer;
import org.communityalerts.alert.publish.PublishAlert;
import org.communityalerts.alert.publish.RefreshSiteFunction;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.desk.photo.TakePhotoFunction;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.s3.S3Photos;
import org.communityalerts.outside.aws.s3.S3Site;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.alert.Photos;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Tallies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** The public pages and feeds, and the photos on them. */
@Configuration(proxyBeanMethods = false)
public class Publishing {
    @Bean
    Queue<String> publishQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(PUBLISH_QUEUE_URL), keptJson);
    }

    @Bean
    Site site(S3Client s3, Settings settings) {
        return new S3Site(s3, settings.get(SITE_BUCKET));
    }

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

    @Bean
    PublishAlert.Record published(Alerts alerts, Incidents incidents, Photos photos) {
        return new PublishAlert.Record(alerts, incidents, photos);
    }

    @Bean
    PublishAlert publishAlertUseCase(
            PublishAlert.Record published,
            Site site,
            Places places,
            Tallies tallies,
            Settings settings,
            InstantSource clock) {
        var issuer = new Issuer(settings.get(FORCE_NAME), settings.get(PUBLIC_URL));
        var past = Retention.shown(settings.number(PAST_ALERTS_SHOWN_DAYS));
        return new PublishAlert(published, site, places, tallies, issuer, past, clock);
    }

    @Bean
    QueueFunction publishAlert(JsonMapper keptJson, PublishAlert publishAlertUseCase) {
        return QueueFunction.each(keptJson, String.class, publishAlertUseCase::publish);
    }

    @Bean
    ShowMissingFunction showMissing(Http http, Settings settings) {
        return new ShowMissingFunction(http, new MissingPage(settings.get(FORCE_NAME)));
    }

    @Bean
    RefreshSiteFunction refreshSite(PublishAlert publishAlertUseCase) {
        return new RefreshSiteFunction(publishAlertUseCase);
    }
}
