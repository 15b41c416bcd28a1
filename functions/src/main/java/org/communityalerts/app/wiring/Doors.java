package org.communityalerts.app.wiring;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.communityalerts.edge.Door;
import org.communityalerts.edge.Http;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The functions of the API, cut by who calls and what they may touch; the use cases behind each are beans of their names. */
@Configuration(proxyBeanMethods = false)
public class Doors {
    /** What officers and integrators do with alerts. */
    @Bean
    Door serveAlerts(Http http, BeanFactory beans) {
        return door("ServeAlerts", http, beans);
    }

    /** The residents on record, and their files. */
    @Bean
    Door serveResidents(Http http, BeanFactory beans) {
        return door("ServeResidents", http, beans);
    }

    /** What the force has settled: groups, settings, other systems, the audit trail. */
    @Bean
    Door serveAdministration(Http http, BeanFactory beans) {
        return door("ServeAdministration", http, beans);
    }

    /** Residents' own service. */
    @Bean
    Door serveResident(Http http, BeanFactory beans) {
        return door("ServeResident", http, beans);
    }

    /** What anybody may ask. */
    @Bean
    Door servePublic(Http http, BeanFactory beans) {
        return door("ServePublic", http, beans);
    }

    /** Twilio's webhooks. */
    @Bean
    Door takeTwilio(Http http, BeanFactory beans) {
        return door("TakeTwilio", http, beans);
    }

    private static Door door(String name, Http http, BeanFactory beans) {
        return new Door(name, http, useCase -> useCase(beans, bean(useCase)));
    }

    @SuppressWarnings("unchecked")
    private static Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> useCase(BeanFactory beans, String name) {
        return beans.getBean(name, Function.class);
    }

    private static String bean(String useCase) {
        return Character.toLowerCase(useCase.charAt(0)) + useCase.substring(1);
    }
}
