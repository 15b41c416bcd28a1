package planted.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A planted breach: it asks Spring for what is not understood. */
class Secondary {
    @Bean
    @Primary
    String first() {
        return "first";
    }
}
