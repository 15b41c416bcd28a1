package org.communityalerts.edge.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.memory.MemorySettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SettingsJsonTest {
    private final JsonMapper json = Json.mapper();
    private final ForceSettings settings = new MemorySettings().now();

    @Test
    void rates_and_prices_stand_under_the_names_the_contract_gives_their_channels() {
        String written = json.writeValueAsString(settings);

        assertThat(json.readTree(written).at("/senderRates").propertyNames())
                .containsExactlyInAnyOrder("sms", "voice", "email", "push");
        assertThat(json.readTree(written).at("/prices").propertyNames())
                .containsExactlyInAnyOrder("sms", "voiceMinute", "email", "push");
        assertThat(json.readValue(written, ForceSettings.class)).isEqualTo(settings);
    }

    @Test
    void settings_written_before_a_channel_was_there_have_the_deployments_rate_and_price_for_it() {
        String before = json.writeValueAsString(settings)
                .replaceAll(",?\"email\":[0-9.E-]+", "")
                .replace("{,", "{");

        ForceSettings read = json.readValue(before, ForceSettings.class);

        assertThat(read).isNotEqualTo(settings);
        assertThat(read.completedBy(settings)).isEqualTo(settings);
    }

    @Test
    void settings_written_before_quotes_could_be_made_plain_leave_them_as_they_are() {
        String before = json.writeValueAsString(settings).replaceAll(",?\"plainQuotes\":(true|false)", "");

        assertThat(before).doesNotContain("plainQuotes");
        assertThat(json.readValue(before, ForceSettings.class).plainQuotes()).isFalse();
    }
}
