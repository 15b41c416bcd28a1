package org.communityalerts.bench.soak;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.delivery.Channel;

/** The residents of a soak, in groups: most want texts, some calls or e-mails, and they text back as people do. */
public final class Crowd {
    private static final int GROUPS = 10;
    /** Of a group. */
    public static final int PEOPLE = 36;
    /** The numbers before these are the demo residents'. */
    private static final int OTHERS = 1000;

    private static final List<AudienceEntry> ALL = Residents.entries(OTHERS + GROUPS * PEOPLE);

    /** Texts that stop or start again: when it was texted, and when that was taken. */
    private record Word(boolean stop, Instant texted, Instant taken) {}

    private final Town town;
    private final Random dice;
    private final Map<String, List<Word>> words = new ConcurrentHashMap<>();
    private int replies;

    public Crowd(Town town, Random dice) {
        this.town = town;
        this.dice = dice;
        for (int group = 0; group < GROUPS; group++) {
            town.settle(name(group), members(group));
        }
    }

    public static String name(int group) {
        return "soak-" + group;
    }

    public int anyGroup() {
        return dice.nextInt(GROUPS);
    }

    /** The addresses of a group's members on a channel. */
    public static List<String> addresses(int group, Channel channel) {
        return members(group).stream()
                .flatMap(member -> Stream.ofNullable(member.addresses().get(channel)))
                .toList();
    }

    private static List<AudienceEntry> members(int group) {
        return ALL.subList(OTHERS + group * PEOPLE, OTHERS + (group + 1) * PEOPLE);
    }

    /** One of a group's members texts back: thanks, or a word that stops or starts again. */
    public void reply(int group) throws IOException, InterruptedException {
        List<String> phones = addresses(group, Channel.SMS);
        String phone = phones.get(dice.nextInt(phones.size()));
        Instant texted = Instant.now();
        String said = switch (dice.nextInt(6)) {
            case 0 -> "STOP";
            case 1, 2 -> "START";
            default -> "Thank you, I have seen it.";
        };
        town.reply(phone, said);
        replies++;
        if (!said.startsWith("Thank")) {
            words.computeIfAbsent(phone, p -> new ArrayList<>())
                    .add(new Word(said.equals("STOP"), texted, Instant.now()));
        }
    }

    public int replies() {
        return replies;
    }

    /** Whether an address had stopped at some moment between, or texted so that one cannot be sure. */
    public boolean mayHaveStopped(String address, Instant from, Instant until) {
        return stopped(address, from, from)
                || words.getOrDefault(address, List.of()).stream()
                        .anyMatch(word ->
                                !word.taken().isBefore(from) && !word.texted().isAfter(until));
    }

    /** Whether the last word an address texted before a time was a stop, and was taken before another. */
    public boolean stopped(String address, Instant taken, Instant until) {
        List<Word> before = words.getOrDefault(address, List.of()).stream()
                .filter(word -> word.texted().isBefore(until))
                .toList();
        return !before.isEmpty()
                && before.getLast().stop()
                && before.getLast().taken().isBefore(taken);
    }
}
