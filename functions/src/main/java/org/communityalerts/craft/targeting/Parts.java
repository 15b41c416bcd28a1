package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.List;

/** Cuts a cover into parts in which about as many postcodes lie, cutting through a stretch where it must. */
final class Parts {
    /** What is not worth a part of its own. */
    private static final int FEWEST_POSTCODES = 1000;

    private final Density density;
    private final int most;
    private final List<List<Cover.Stretch>> parts = new ArrayList<>();
    private List<Cover.Stretch> part = new ArrayList<>();
    private int each;
    private int room;

    Parts(Density density, int most) {
        this.density = density;
        this.most = most;
    }

    List<List<Cover.Stretch>> of(List<Cover.Stretch> cover) {
        int all = cover.stream().mapToInt(this::postcodes).sum();
        each = Math.max(FEWEST_POSTCODES, (all + most - 1) / most);
        room = each;
        cover.forEach(this::add);
        parts.add(part);
        return parts;
    }

    private void add(Cover.Stretch stretch) {
        if (room <= 0) {
            next();
        }
        Cover.Stretch rest = stretch;
        while (postcodes(rest) > room && parts.size() < most - 1) {
            long cut = cut(rest);
            part.add(new Cover.Stretch(rest.low(), cut));
            next();
            rest = new Cover.Stretch(cut, rest.high());
        }
        part.add(rest);
        room -= postcodes(rest);
    }

    private void next() {
        if (parts.size() < most - 1) {
            parts.add(part);
            part = new ArrayList<>();
            room = each;
        }
    }

    /** Where to cut a stretch so that what is before it fills the part: found by halving. */
    private long cut(Cover.Stretch stretch) {
        long low = stretch.low() + 1;
        long high = stretch.high() - 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (density.between(stretch.low(), middle) < room) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int postcodes(Cover.Stretch stretch) {
        return density.between(stretch.low(), stretch.high());
    }
}
