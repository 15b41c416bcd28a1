package org.communityalerts.craft.audio;

/** How loud samples are together, and how many of them are at the very limit; one rule whatever file they come from. */
final class Loudness {
    private final double limit;
    private long samples;
    private double squares;
    private long atLimit;

    /**
     * Nothing heard yet.
     *
     * @param limit from where on a sample counts as cut off
     */
    Loudness(double limit) {
        this.limit = limit;
    }

    /** Takes in a sample from -1 to 1. */
    void add(double sample) {
        samples++;
        squares += sample * sample;
        atLimit += Math.abs(sample) > limit ? 1 : 0;
    }

    Sound sound(String type, double seconds) {
        long count = Math.max(1, samples);
        return new Sound(type, seconds, Math.sqrt(squares / count), (double) atLimit / count);
    }
}
