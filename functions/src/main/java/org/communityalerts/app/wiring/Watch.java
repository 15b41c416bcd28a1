package org.communityalerts.app.wiring;

import java.time.InstantSource;
import org.communityalerts.alert.sweep.WatchAlerts;
import org.communityalerts.app.Handler;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.alert.Alerts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of the system's work. */
@Configuration(proxyBeanMethods = false)
public class Watch {
    /** The handler's own: it writes down what was counted when an invocation is over. */
    @Bean
    Metrics metrics() {
        return Handler.METRICS;
    }

    @Bean
    WatchAlerts watchAlerts(Alerts alerts, Metrics metrics, InstantSource clock) {
        return new WatchAlerts(alerts, metrics, clock);
    }
}
