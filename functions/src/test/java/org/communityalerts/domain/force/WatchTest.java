package org.communityalerts.domain.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void of_somebodys_browsers_the_newest_five_are_told_and_one_that_comes_again_is_the_newest() {
        Watch watch = Watch.usual("officer", false);
        for (int i = 1; i <= 6; i++) {
            watch = watch.with(browser(i));
        }
        assertThat(watch.browsers()).containsExactlyElementsOf(browsers(2, 3, 4, 5, 6));
        assertThat(watch.with(browser(3)).browsers()).containsExactlyElementsOf(browsers(2, 4, 5, 6, 3));
    }

    private static Iterable<Browser> browsers(int... numbers) {
        return IntStream.of(numbers).mapToObj(WatchTest::browser).toList();
    }

    private static Browser browser(int number) {
        return Examples.browser("https://push.example.org/" + number);
    }
}
