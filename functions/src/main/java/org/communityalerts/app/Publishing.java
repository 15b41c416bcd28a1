package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.Settings.Name.PUBLISH_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.SITE_BUCKET;

import java.time.InstantSource;
import org.communityalerts.aws.S3Site;
import org.communityalerts.aws.SqsQueue;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Places;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Site;
import org.communityalerts.port.Tallies;
import org.communityalerts.publish.Issuer;
import org.communityalerts.publish.PublishAlert;
import org.communityalerts.publish.PublishAlertFunction;
import org.communityalerts.publish.RefreshSiteFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** The public pages and feeds. */
@Configuration(proxyBeanMethods = false)
class Publishing {
    @Bean
    Queue<String> publishQueue(SqsClient sqs, Settings settings, JsonMapper alertsJson) {
        return new SqsQueue<>(sqs, settings.get(PUBLISH_QUEUE_URL), alertsJson);
    }

    @Bean
    Site site(S3Client s3, Settings settings) {
        return new S3Site(s3, settings.get(SITE_BUCKET));
    }

    @Bean
    PublishAlert publishAlertRoom(
            Alerts alerts, Site site, Places places, Tallies tallies, Settings settings, InstantSource clock) {
        var issuer = new Issuer(settings.get(FORCE_NAME), settings.get(PUBLIC_URL));
        return new PublishAlert(alerts, site, places, tallies, issuer, clock);
    }

    @Bean
    PublishAlertFunction publishAlert(JsonMapper alertsJson, PublishAlert publishAlertRoom) {
        return new PublishAlertFunction(alertsJson, publishAlertRoom);
    }

    @Bean
    RefreshSiteFunction refreshSite(PublishAlert publishAlertRoom) {
        return new RefreshSiteFunction(publishAlertRoom);
    }
}
