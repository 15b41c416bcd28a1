package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Covers a shape with few stretches of the Z-order curve. The shape's edge is followed finest where most people live, then
 * the stretches are joined across the gaps in which the fewest postcodes lie. The cover stays complete: whoever is inside
 * the shape is inside it, wherever the postcodes are.
 */
final class Cover {
    /** More make the cover no tighter than its few stretches can show. */
    private static final int SPLITS = 2000;
    /** A gap in which nobody is known to live is read over: that reads nobody and saves a query. */
    private static final int WORTH_A_QUERY = 1;

    /** A stretch of the curve, from {@code low} to before {@code high}. */
    record Stretch(long low, long high) {}

    private record Edge(Cell cell, int postcodes) {}

    /** What lies between a cell and the one {@code before} which it ends. */
    private record Gap(int before, int postcodes) {}

    private final Density density;
    private final int most;

    /** @param most how many stretches there may be */
    Cover(Density density, int most) {
        this.density = density;
        this.most = most;
    }

    List<Stretch> of(Shape shape) {
        return join(touching(shape));
    }

    /** The cells that touch the shape, in curve order. */
    private List<Cell> touching(Shape shape) {
        var inside = new ArrayList<Cell>();
        var edges = new PriorityQueue<>(Comparator.comparingInt(Edge::postcodes)
                .thenComparing(edge -> -edge.cell().depth())
                .reversed());
        put(Cell.EARTH, shape, edges, inside);
        for (int i = 0; i < SPLITS && !edges.isEmpty(); i++) {
            Cell heaviest = edges.remove().cell();
            put(heaviest.lower(), shape, edges, inside);
            put(heaviest.upper(), shape, edges, inside);
        }
        edges.forEach(edge -> inside.add(edge.cell()));
        inside.sort(Comparator.comparingLong(Cell::first));
        return inside;
    }

    private void put(Cell cell, Shape shape, PriorityQueue<Edge> edges, List<Cell> inside) {
        switch (shape.relationOf(cell.box())) {
            case OUTSIDE -> {}
            case INSIDE -> inside.add(cell);
            case PARTLY -> {
                if (cell.divisible()) {
                    edges.add(new Edge(cell, density.between(cell.first(), cell.end())));
                } else {
                    inside.add(cell);
                }
            }
        }
    }

    private List<Stretch> join(List<Cell> cells) {
        Set<Integer> kept = heaviestGaps(cells);
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || kept.contains(i)) {
                stretches.add(
                        new Stretch(cells.get(from).first(), cells.get(i - 1).end()));
                from = i;
            }
        }
        return stretches;
    }

    /** The gaps worth a query of their own, each by the number of the cell after it. */
    private Set<Integer> heaviestGaps(List<Cell> cells) {
        return IntStream.range(1, cells.size())
                .mapToObj(i -> new Gap(
                        i, density.between(cells.get(i - 1).end(), cells.get(i).first())))
                .filter(gap -> gap.postcodes() >= WORTH_A_QUERY)
                .sorted(Comparator.comparingInt(Gap::postcodes).reversed())
                .limit(most - 1L)
                .map(Gap::before)
                .collect(Collectors.toSet());
    }
}
