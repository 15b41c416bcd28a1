package org.communityalerts.alert.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.Reach;
import org.communityalerts.craft.reach.Reaches;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryRecentSends;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySpending;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.api.Test;

/**
 * What a co-ordinator learns who estimates two areas, one within the other, and subtracts: of fewer than five people between
 * them no more than of fewer than five in one.
 */
class DifferencingTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final TextFrame FRAME = new TextFrame("Police: ", "");
    private static final int FEW = 5;
    private static final int MOST = 60;
    /** Its Welsh is two texts long, its English one. */
    private static final String BODY = """
            {"text": "A horse.", "welsh": {"title": "Ceffyl", "text": "%s"},
             "audience": {"area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 500}}, "groups": ["watch"]}}""".formatted("Mae ceffyl yn rhydd. ".repeat(9));

    private final Random dice = new Random(504);

    @Test
    void no_two_estimates_tell_a_number_under_five_more_closely_than_that_it_is_one_of_five_at_least() {
        for (int round = 0; round < 12; round++) {
            Map<String, Set<Integer>> told = answers("coordinator", 5 + dice.nextInt(MOST), 1 + dice.nextInt(MOST));
            assertThat(told).hasSizeGreaterThan(1);
            for (Set<Integer> smaller : told.values()) {
                for (Set<Integer> larger : told.values()) {
                    Set<Integer> between = between(smaller, larger);
                    if (!between.isEmpty() && between.iterator().next() < FEW) {
                        assertThat(between)
                                .as("between %s and %s", smaller, larger)
                                .hasSizeGreaterThanOrEqualTo(FEW);
                    }
                }
            }
        }
    }

    @Test
    void exact_numbers_as_another_system_is_told_them_would_tell_it() {
        Map<String, Set<Integer>> told = answers("officer", MOST, MOST);

        assertThat(told.values()).allMatch(same -> same.size() == 1);
    }

    /** By what is answered, how many there may be; who among them reads which language is left to chance. */
    private Map<String, Set<Integer>> answers(String role, int limit, int alone) {
        var told = new HashMap<String, Set<Integer>>();
        for (int people = 0; people <= MOST + FEW; people++) {
            for (int welsh : new int[] {0, people, dice.nextInt(people + 1)}) {
                told.computeIfAbsent(answer(role, people, welsh, limit, alone), same -> new TreeSet<>())
                        .add(people);
            }
        }
        // The last of them would go on.
        told.values().removeIf(same -> same.contains(MOST + FEW) && same.size() < FEW);
        return told;
    }

    /** How many there may be in the larger area and not in the smaller. */
    private static Set<Integer> between(Set<Integer> smaller, Set<Integer> larger) {
        return smaller.stream()
                .flatMap(one -> larger.stream().map(other -> other - one))
                .filter(more -> more >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String answer(String role, int people, int welsh, int limit, int alone) {
        var request = Requests.by(
                Map.of("sub", "ann", "cognito:groups", "[" + role + "]"),
                "POST /api/audience/estimate",
                null,
                BODY,
                Map.of());
        var answer =
                function(Reaches.texted(people - welsh, welsh), limit, alone).apply(request);
        return answer.getStatusCode() + answer.getBody();
    }

    private static EstimateAudienceFunction function(Reach there, int limit, int alone) {
        var profiles = new MemoryProfiles();
        var around = new Area.Circle(Examples.PORTISHEAD, 5000);
        profiles.keep("ann", null, new Scheme("Portishead Watch", Set.of("watch"), List.of(around), limit));
        IntStream.range(0, 10).forEach(i -> profiles.went("ann", "earlier-" + i));
        var reach = new RecentReach(audience -> there, () -> Examples.NOW);
        var settings = new MemorySettings();
        settings.approvalOver(alone);
        // Enough for some of them, and not for all.
        settings.spend(new Budget(BigDecimal.valueOf(limit).movePointLeft(1), null));
        var audiences =
                new AudienceForm(new AreaForm(PLACES, TARGETING), new AreaWords(PLACES), () -> Set.of("watch"), null);
        return new EstimateAudienceFunction(
                new Http(),
                new DraftForm(
                        audiences,
                        new QuestionForm(CommandWords::are, CommandWords::answer),
                        FRAME.room(),
                        "https://alerts.example.org"),
                reach,
                TARGETING,
                FRAME,
                settings,
                new Remits(new MemoryIntegrators(), profiles, TARGETING, reach::everybody),
                new HourlyReach(new MemoryRecentSends(), List::of, TARGETING, () -> Examples.NOW),
                new WithinBudget(new MemorySpending(), settings),
                () -> Examples.NOW);
    }
}
