package org.communityalerts.resident.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds lines that name the same person as an earlier line: an address or an id may stand in a file once. */
final class Twins {
    private final Map<String, Long> lines = new HashMap<>();

    /** The earlier line that has the id or an address of this one, or 0. It has to be asked of every line, in order. */
    long earlier(ResidentRow row) {
        List<String> marks = new ArrayList<>(row.addresses());
        if (row.id() != null) {
            marks.add("#" + row.id());
        }
        long earlier = 0;
        for (String mark : marks) {
            Long line = lines.putIfAbsent(mark, row.line());
            earlier = line == null ? earlier : line;
        }
        return earlier;
    }
}
