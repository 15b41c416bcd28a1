package planted.hook;

/** A breach, planted to be found: the way out knows a room. */
public final class Line {
    public planted.accept.Decision room;
}
