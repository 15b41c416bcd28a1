package org.communityalerts.app;

import java.time.InstantSource;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Metrics;
import org.communityalerts.sweep.WatchAlerts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of the system's work. */
@Configuration(proxyBeanMethods = false)
class Watch {
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
