package org.communityalerts.outside.aws.dynamo.resident;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** What several iterators give, each in order, in the order of all. None is asked for anything before this one is. */
final class InOrder<T> implements Iterator<T> {
    private record Head<T>(T first, Iterator<T> rest) {}

    private final PriorityQueue<Head<T>> heads;
    private List<Iterator<T>> unopened;

    InOrder(List<Iterator<T>> all, Comparator<T> order) {
        heads = new PriorityQueue<>(Comparator.comparing(Head::first, order));
        unopened = all;
    }

    @Override
    public boolean hasNext() {
        unopened.forEach(this::push);
        unopened = List.of();
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Head<T> head = heads.remove();
        push(head.rest());
        return head.first();
    }

    private void push(Iterator<T> rest) {
        if (rest.hasNext()) {
            heads.add(new Head<>(rest.next(), rest));
        }
    }
}
