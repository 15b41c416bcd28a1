package planted.outside.hook;

/** A breach, planted to be found: the way out knows a use case. */
public final class Line {
    public planted.alert.accept.Decision decision;
}
