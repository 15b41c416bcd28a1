package org.communityalerts.craft.targeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * A shape in cells of the Z-order curve, its edge followed finest where most people live.
 *
 * @param inside cells that are wholly in the shape, in curve order
 * @param edge cells that may be partly in it, in curve order
 */
record Tiling(List<Cell> inside, List<Cell> edge) {
    /** More make a cover no tighter than its few stretches can show. */
    private static final int SPLITS = 2000;

    private record Edge(Cell cell, int postcodes) {}

    /**
     * @param deepest how many bits of the curve the smallest cells fix
     * @param few of so many postcodes and fewer no cell is divided
     */
    static Tiling of(Shape shape, Density density, int deepest, int few) {
        return new Maker(shape, density, deepest, few).make();
    }

    /** All of them, in curve order. */
    List<Cell> cells() {
        return Stream.concat(inside.stream(), edge.stream()).sorted(ORDER).toList();
    }

    private static final Comparator<Cell> ORDER = Comparator.comparingLong(Cell::first);

    private record Maker(
            Shape shape,
            Density density,
            int deepest,
            int few,
            List<Cell> inside,
            List<Cell> edge,
            PriorityQueue<Edge> open) {
        Maker(Shape shape, Density density, int deepest, int few) {
            this(
                    shape,
                    density,
                    deepest,
                    few,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new PriorityQueue<>(Comparator.comparingInt(Edge::postcodes)
                            .thenComparing(edge -> -edge.cell().depth())
                            .reversed()));
        }

        Tiling make() {
            put(Cell.EARTH);
            for (int i = 0; i < SPLITS && !open.isEmpty() && open.peek().postcodes() >= few; i++) {
                Cell heaviest = open.remove().cell();
                put(heaviest.lower());
                put(heaviest.upper());
            }
            open.forEach(left -> edge.add(left.cell()));
            inside.sort(ORDER);
            edge.sort(ORDER);
            return new Tiling(inside, edge);
        }

        private void put(Cell cell) {
            switch (shape.relationOf(cell.box())) {
                case OUTSIDE -> {}
                case INSIDE -> inside.add(cell);
                case PARTLY -> {
                    if (cell.depth() < deepest) {
                        open.add(new Edge(cell, density.between(cell.first(), cell.end())));
                    } else {
                        edge.add(cell);
                    }
                }
            }
        }
    }
}
