package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class HeldTest {
    @Test
    void a_pack_says_that_there_is_a_browser_and_never_where_it_is_pushed_to() {
        assertThat(of(Examples.browser("https://push.example/1").address()).shown())
                .isEqualTo("a browser");
        assertThat(of("+447700900001").shown()).isEqualTo("+447700900001");
    }

    private static Held.Address of(String address) {
        return new Held.Address(address, null, null, null, List.of(), List.of());
    }
}
