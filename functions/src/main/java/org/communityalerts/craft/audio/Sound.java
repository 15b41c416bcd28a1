package org.communityalerts.craft.audio;

/**
 * What was found in an audio file.
 *
 * @param type its media type
 * @param seconds how long it plays
 * @param rms its loudness: the root of the mean square, where 1 is the loudest there is
 * @param clipped the share of samples at the very limit, from 0 to 1
 */
record Sound(String type, double seconds, double rms, double clipped) {
    static final double LONGEST = 180;

    private static final double SHORTEST = 1;
    /** 54 decibels below full scale: quieter than a whisper across a room. */
    private static final double QUIETEST = 0.002;
    /** A pure tone at full scale has 3 in 100 of its samples there; speech that is cut off has many more. */
    private static final double MOST_CLIPPED = 0.05;

    /** This sound, if it can be played to residents. */
    Sound fit() throws Unfit {
        if (seconds < SHORTEST) {
            throw new Unfit("The recording is shorter than one second. Record it again.");
        }
        if (seconds > LONGEST) {
            throw new Unfit("The recording is longer than three minutes. Record a shorter one.");
        }
        if (rms < QUIETEST) {
            throw new Unfit("Nothing can be heard in the recording. Check the microphone and record it again.");
        }
        if (clipped > MOST_CLIPPED) {
            throw new Unfit("The recording is too loud and distorted. Move away from the microphone and record again.");
        }
        return this;
    }
}
